// Reads out of the sources which members of Excel they use, by the compiler and the remarks of Microsoft's types.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { COMMAND_NAMES } from '../../src/hosts/excel/command-names';
import { TABS } from '../../src/ui/pane/pane-tabs';
import type { Code, ExcelUse } from './code';

const HOST = 'src/hosts/excel';
const SET = /\[Api set: (\w+) ([^\]]+)\]/u;

/** `root` is the folder of the project, with a slash at its end. */
export function readCode(root: string): Code {
  const files = readdirSync(join(root, HOST))
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => join(root, HOST, name));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const nodes = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return source === undefined ? [] : descendants(source);
  });
  return {
    tabs: TABS,
    commands: COMMAND_NAMES,
    floor: nodes.map((node) => askedFloor(node, checker)).find((floor) => floor !== null) ?? null,
    uses: nodes.flatMap((node) => usesAt(node, checker, root)),
  };
}

function descendants(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [node];
  node.forEachChild((child) => void found.push(...descendants(child)));
  return found;
}

/** The version in `isSetSupported('ExcelApi', …)`. */
function askedFloor(node: ts.Node, checker: ts.TypeChecker): string | null {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const [name, version] = node.arguments;
  if (node.expression.name.text !== 'isSetSupported' || name === undefined || version === undefined)
    return null;
  if (!ts.isStringLiteral(name) || name.text !== 'ExcelApi') return null;
  const type = checker.getTypeAtLocation(version);
  return type.isStringLiteral() ? type.value : null;
}

/** The member of Excel that a name stands for, also one taken apart: `const { worksheets } = context.workbook`. */
function usesAt(node: ts.Node, checker: ts.TypeChecker, root: string): readonly ExcelUse[] {
  if (!ts.isIdentifier(node)) return [];
  const { parent } = node;
  const symbol =
    ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)
      ? checker.getPropertyOfType(
          checker.getTypeAtLocation(parent.parent),
          (parent.propertyName ?? parent.name).getText(),
        )
      : checker.getSymbolAtLocation(node);
  const declaration = symbol?.declarations?.find(isOfExcel);
  const [, set, words] = declaration === undefined ? [] : (SET.exec(remarksOn(declaration)) ?? []);
  if (symbol === undefined || set === undefined || words === undefined) return [];
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return [
    {
      member: checker.getFullyQualifiedName(symbol),
      set,
      version: highest(words),
      place: `${relative(root, source.fileName)}:${line + 1}`,
    },
  ];
}

/** Some remarks name two versions, “1.1 for reading; 1.2 for setting”; some none, “BETA”. */
function highest(words: string): string {
  const versions = words.match(/\d+\.\d+/gu) ?? [];
  return versions.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1) ?? words;
}

function isOfExcel(declaration: ts.Node): boolean {
  return ancestors(declaration).some((node) => ts.isModuleDeclaration(node) && node.name.text === 'Excel');
}

/** What the types say of a member: of itself, then of what it belongs to. */
function remarksOn(declaration: ts.Node): string {
  const comments = ancestors(declaration).flatMap((node) => ts.getJSDocCommentsAndTags(node));
  return comments.map((comment) => comment.getText()).join('\n');
}

/** The node, and what it stands in, from the inside out. */
function ancestors(node: ts.Node): readonly ts.Node[] {
  return ts.isSourceFile(node) ? [] : [node, ...ancestors(node.parent)];
}
