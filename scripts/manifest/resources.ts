// The names by which the ribbon finds its texts, pictures and pages.
import { type ManifestElement, named, type Problem, problem, within } from './element';

/** In which list an element's `resid` is looked up; a description is long, every other text short. */
function listOf({ name }: ManifestElement): string {
  if (name === 'Image') return 'Images';
  if (name === 'SourceLocation' || name === 'LearnMoreUrl' || name === 'FunctionFile') return 'Urls';
  return name === 'Description' ? 'LongStrings' : 'ShortStrings';
}

/** Names without a resource, resources without use, and names given twice. */
export function checkResources(root: ManifestElement): readonly Problem[] {
  const defined = named(root, 'Resources').flatMap(({ children }) =>
    children.flatMap((list) =>
      list.children.map((element) => ({ list: list.name, id: element.attribute('id') ?? '', element })),
    ),
  );
  const used = within(root).flatMap((element) => {
    const id = element.attribute('resid');
    return id === undefined ? [] : [{ list: listOf(element), id, element }];
  });
  const among = (list: typeof used, { id, list: name }: (typeof used)[number]) =>
    list.some((other) => other.id === id && other.list === name);
  return [
    ...used
      .filter((use) => !among(defined, use))
      .map(({ list, id, element }) => problem(element, `<${list}> 里没有“${id}”。`)),
    ...defined
      .filter((one) => !among(used, one))
      .map(({ id, element }) => problem(element, `资源“${id}”没有用到。`)),
    ...defined
      .filter(({ id }, index) => defined.findIndex((other) => other.id === id) < index)
      .map(({ id, element }) => problem(element, `资源名“${id}”有两处。`)),
    ...twice(root, 'Control', '按钮'),
    ...twice(root, 'Group', '组'),
  ];
}

function twice(root: ManifestElement, name: string, words: string): readonly Problem[] {
  const elements = named(root, name);
  const id = (element: ManifestElement) => element.attribute('id');
  return elements
    .filter((element, index) => elements.findIndex((other) => id(other) === id(element)) < index)
    .map((element) => problem(element, `${words}的名字“${id(element) ?? ''}”有两处。`));
}
