// The bytes of a file → the parts of a Word document, or why it is none.
import { compoundContent } from '../compound';
import { type FileProblem, fileProblem, isFileProblem, TRUNCATED } from '../file-problem';
import { isOfType, readRelations, type Relation, relationsPath } from '../package-relations';
import { type Parts, unzip } from '../unzip';

/** The opened package and where its main part is. */
export interface DocxParts {
  readonly parts: Parts;
  readonly main: string;
  /** The relationships of the main part. */
  readonly relations: readonly Relation[];
}

/** Workbooks behind the charts. */
const EMBEDDED = /\.(xlsx|xlsm)$/iu;

const ENCRYPTED_DOCUMENT = fileProblem(
  'encrypted',
  '文档有打开密码，无法读取。请在 Word 或 WPS 中输入密码打开，取消密码后另存，再试一次。',
);

export function notAText(found: string): FileProblem {
  return fileProblem(
    'not-a-text',
    `${found}，不是 .docx 文档或 .txt 文本。请选择 Word 文档（.docx）或纯文本文件，或在 Word、WPS 中另存为 .docx。`,
  );
}

/** `bytes` are those of a zip. The main part of a package tells what it is ([ECMA-376] part 2). */
export function openDocx(bytes: Uint8Array): DocxParts | FileProblem {
  const parts = unzip(bytes, EMBEDDED);
  if (isFileProblem(parts)) return parts;
  const names = [...parts.keys()];
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\//iu)) return notAText('这是 Excel 工作簿');
  if (has(/^ppt\//iu)) return notAText('这是演示文稿');
  if (has(/^content\.xml$/iu)) return notAText('这是 OpenDocument 文件（.odt 等）');
  const main = mainPart(parts);
  if (main !== undefined) return { parts, main, relations: relationsOf(parts, main) };
  return has(/^word\//iu) ? TRUNCATED : notAText('这是压缩包');
}

/** A compound file is an old document, an encrypted one, or another program's. */
export function compoundProblem(bytes: Uint8Array): FileProblem {
  try {
    switch (compoundContent(bytes)) {
      case 'encrypted':
        return ENCRYPTED_DOCUMENT;
      case 'document':
        return notAText('这是旧版 Word 文档（.doc）');
      case 'workbook':
      case 'old-workbook':
        return notAText('这是 Excel 工作簿（.xls）');
      case 'other':
        return notAText('这是其他程序的文件');
      case 'cut-off':
        return TRUNCATED;
    }
  } catch {
    return TRUNCATED;
  }
}

export function partText(parts: Parts, path: string | undefined): string | undefined {
  const bytes = path === undefined ? undefined : parts.get(path);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

export function relationsOf(parts: Parts, owner: string): readonly Relation[] {
  return readRelations(partText(parts, relationsPath(owner)), owner);
}

/** The path of the part that the main part has a relationship of this type to. */
export function relatedPart({ relations }: DocxParts, type: string): string | undefined {
  return relations.find((relation) => isOfType(relation, type))?.target;
}

function mainPart(parts: Parts): string | undefined {
  const named = relationsOf(parts, '').find((relation) => isOfType(relation, 'officeDocument'))?.target;
  if (named !== undefined && parts.has(named)) return named;
  return parts.has('word/document.xml') ? 'word/document.xml' : undefined;
}
