// The bytes of a file → a source that a workbook reader can be given, or why there is none.
import { compoundContent } from './compound';
import { decodeText } from './decode-text';
import { ENCRYPTED, type FileProblem, isFileProblem, notAWorkbook, TRUNCATED } from './file-problem';
import { sniff } from './sniff';
import { unzip } from './unzip';
import type { WorkbookSource } from './workbook-reader';

export function openSource(bytes: Uint8Array): WorkbookSource | FileProblem {
  switch (sniff(bytes)) {
    case 'empty':
      return notAWorkbook('文件是空的（0 字节）');
    case 'zip':
      return openPackage(bytes);
    case 'compound':
      return openCompound(bytes);
    case 'markup':
      return openMarkup(bytes);
    case 'other':
      return notAWorkbook('文件的内容不是工作簿（可能是文本、图片、PDF 等）');
  }
}

/** The main part of a package tells what it is ([ECMA-376] part 2; OpenDocument 1.2 part 3). */
function openPackage(bytes: Uint8Array): WorkbookSource | FileProblem {
  const parts = unzip(bytes);
  if (isFileProblem(parts)) return parts;
  const names = [...parts.keys()];
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/[^/]*workbook[^/]*\.xml$/iu)) return { kind: 'package', parts };
  if (has(/^word\//iu)) return notAWorkbook('这是 Word 文档');
  if (has(/^ppt\//iu)) return notAWorkbook('这是演示文稿');
  if (has(/^xl\//iu)) return notAWorkbook('这是二进制工作簿（.xlsb）');
  if (has(/^content\.xml$/iu)) return notAWorkbook('这是 OpenDocument 文件（.ods）');
  return notAWorkbook('这是压缩包');
}

function openCompound(bytes: Uint8Array): WorkbookSource | FileProblem {
  try {
    switch (compoundContent(bytes)) {
      case 'workbook':
      case 'old-workbook':
        return { kind: 'binary', bytes };
      case 'encrypted':
        return ENCRYPTED;
      case 'document':
        return notAWorkbook('这是 Word 文档（.doc）');
      case 'other':
        return notAWorkbook('这是其他程序的文件');
      case 'cut-off':
        return TRUNCATED;
    }
  } catch {
    return TRUNCATED;
  }
}

/** Reporting programs save HTML tables, or SpreadsheetML 2003, under the name .xls. */
function openMarkup(bytes: Uint8Array): WorkbookSource | FileProblem {
  const text = decodeText(bytes);
  const tables = count(text, /<table\b/giu);
  if (tables > 0) {
    return tables > count(text, /<\/table\s*>/giu) ? TRUNCATED : { kind: 'markup', text };
  }
  if (!/<(\w+:)?Workbook\b/u.test(text)) return notAWorkbook('这是没有表格的网页或 XML 文件');
  return /<\/(\w+:)?Workbook\s*>/u.test(text) ? { kind: 'markup', text } : TRUNCATED;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
