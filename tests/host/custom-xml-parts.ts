// The custom XML parts of the emulated Excel, with the members the add-in uses.
import { HostError, type HostObject } from './protocol';

/** Good enough to tell XML from what is none: one element, tags closed in order, no bare marks in the text. */
const ELEMENT =
  /^<([\w.-]+)((?:\s[\w:.-]+="[^"<]*")*)>(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+);|<(\w+)>(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+);)*<\/\3>)*<\/\1>$/u;

/** `parts`: XML by id. */
export function customXmlParts(parts: Map<string, string>): HostObject {
  const part = (id: string): HostObject => ({
    type: 'CustomXmlPart',
    id,
    properties: { Id: { get: () => id } },
    methods: {
      // Excel may write characters otherwise than it was given them.
      GetXml: () => ({ value: (parts.get(id) ?? '').replaceAll('"{', '&quot;{') }),
      SetXml: (xml) => {
        parts.set(id, wellFormed(xml));
      },
    },
  });
  return {
    type: 'CustomXmlPartCollection',
    methods: {
      Add: (xml) => {
        const id = `{GOUJI-${parts.size + 1}}`;
        parts.set(id, wellFormed(xml));
        return part(id);
      },
      GetItem: (id) => (parts.has(String(id)) ? part(String(id)) : null),
      GetByNamespace: (namespace) => ({
        type: 'CustomXmlPartScopedCollection',
        items: () =>
          [...parts]
            .filter(([, xml]) => xml.includes(`xmlns="${String(namespace)}"`))
            .map(([id]) => part(id)),
        methods: { GetItem: (id) => (parts.has(String(id)) ? part(String(id)) : null) },
      }),
    },
  };
}

function wellFormed(xml: unknown): string {
  if (typeof xml !== 'string' || !ELEMENT.test(xml)) throw new HostError('InvalidArgument', 'not XML');
  return xml;
}
