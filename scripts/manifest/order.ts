// The elements of a task pane manifest for Excel, in the order of Microsoft's schema, which Office holds to strictly.
import { type ManifestElement, type Problem, problem, within } from './element';

/** By the end of the path; `!` marks what must be there. The longest ending that fits decides. */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl AppDomains Hosts! Requirements! DefaultSettings! Permissions! VersionOverrides!',
  'OfficeApp/Hosts': 'Host!',
  'OfficeApp/Requirements': 'Sets! Methods',
  'OfficeApp/DefaultSettings': 'SourceLocation!',
  VersionOverrides: 'Description Requirements Hosts! Resources!',
  'VersionOverrides/Hosts': 'Host!',
  'VersionOverrides/Hosts/Host': 'DesktopFormFactor!',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint!',
  GetStarted: 'Title! Description! LearnMoreUrl!',
  OfficeTab: 'Group!',
  Group: 'Label! Icon! Control!',
  Control: 'Label! Supertip! Icon! Action!',
  Supertip: 'Title! Description!',
  Icon: 'Image!',
  Resources: 'Images! Urls! ShortStrings! LongStrings!',
};

/** By the type of an action. */
const ACTIONS: Readonly<Record<string, string>> = {
  ShowTaskpane: 'TaskpaneId SourceLocation! Title',
  ExecuteFunction: 'FunctionName!',
};

/** What is out of order, missing or unknown. */
export function checkOrder(root: ManifestElement): readonly Problem[] {
  return within(root).flatMap((element) => {
    const type = element.name === 'Action' ? (element.attribute('type') ?? '') : null;
    if (type !== null && ACTIONS[type] === undefined)
      return [problem(element, `<Action> 的类型“${type}”不认识。`)];
    const rule = type === null ? ruleOf(element.path) : ACTIONS[type];
    return rule === undefined ? [] : checkChildren(element, rule.split(' '));
  });
}

function ruleOf(path: string): string | undefined {
  const parts = path.split('/');
  return parts.map((_part, from) => CHILDREN[parts.slice(from).join('/')]).find((rule) => rule !== undefined);
}

function checkChildren(element: ManifestElement, rule: readonly string[]): readonly Problem[] {
  const order = rule.map((name) => name.replace('!', ''));
  const missing = rule
    .filter((name) => name.endsWith('!') && !element.children.some((child) => `${child.name}!` === name))
    .map((name) => problem(element, `<${element.name}> 里缺少 <${name.replace('!', '')}>。`));
  const misplaced = element.children.flatMap((child, index) => {
    const place = order.indexOf(child.name);
    if (place < 0) return [problem(child, `<${element.name}> 里不能有 <${child.name}>。`)];
    const before = element.children.slice(0, index).find(({ name }) => order.indexOf(name) > place);
    return before === undefined ? [] : [problem(child, `<${child.name}> 应当在 <${before.name}> 之前。`)];
  });
  return [...missing, ...misplaced];
}
