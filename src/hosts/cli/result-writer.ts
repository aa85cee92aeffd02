// Puts the results of one or several workbooks together in the format asked for, as they come.
import { checkPageFoot, checkPageHead, unreadableHtml } from '../../output/check-html';
import { READ_CSV_HEADER } from '../../output/read-csv';
import type { Unreadable } from './job';
import type { OutputTarget } from './output-target';

export interface ResultWriter {
  /** `bytes` are the result in a format that is no text. */
  done(file: string, pieces: readonly string[], bytes?: Uint8Array): Promise<void>;
  unreadable(file: string, problem: Unreadable): Promise<void>;
  end(): Promise<void>;
}

export type ResultFormat = 'text' | 'json' | 'ndjson' | 'csv' | 'html' | 'xlsx' | 'docx';

/**
 * `batch`: several workbooks were asked for. Without it one workbook that holds two documents still gives two objects:
 * an array.
 */
export function resultWriter(format: ResultFormat, batch: boolean, target: OutputTarget): ResultWriter {
  const write = (text: string) => target.write(text);
  switch (format) {
    case 'json':
      return batch ? arrayWriter(write) : singleWriter(write);
    case 'ndjson':
      return linesWriter(write);
    case 'csv':
      return csvWriter(write);
    case 'html':
      return pageWriter(write, batch);
    case 'text':
      return textWriter(write, batch);
    case 'xlsx':
    case 'docx':
      return bytesWriter(target);
  }
}

type Write = (text: string) => Promise<void>;

function singleWriter(write: Write): ResultWriter {
  return {
    done: (_file, pieces) => write(`${pieces.length === 1 ? pieces.join('') : `[${pieces.join(',\n')}]`}\n`),
    unreadable: nothing,
    end: nothing,
  };
}

function arrayWriter(write: Write): ResultWriter {
  let separator = '[\n';
  const add = async (pieces: readonly string[]) => {
    for (const piece of pieces) {
      await write(separator + piece);
      separator = ',\n';
    }
  };
  return {
    done: (_file, pieces) => add(pieces),
    unreadable: (file, problem) => add([unreadableRow(file, problem)]),
    end: () => write(separator === '[\n' ? '[]\n' : '\n]\n'),
  };
}

function linesWriter(write: Write): ResultWriter {
  return {
    done: (_file, pieces) => write(pieces.map((piece) => `${piece}\n`).join('')),
    unreadable: (file, problem) => write(`${unreadableRow(file, problem)}\n`),
    end: nothing,
  };
}

/** The headings come with the first result, so that nothing is written where nothing could be read. */
function csvWriter(write: Write): ResultWriter {
  let header = READ_CSV_HEADER;
  return {
    done: async (_file, pieces) => {
      await write(header + pieces.join(''));
      header = '';
    },
    unreadable: nothing,
    end: nothing,
  };
}

/** One page for all workbooks; its head comes with the first result. */
function pageWriter(write: Write, batch: boolean): ResultWriter {
  let read = 0;
  let unreadable = 0;
  const head = () => (read + unreadable === 0 ? checkPageHead() : '');
  return {
    done: async (_file, pieces) => {
      await write(head() + pieces.join(''));
      read += 1;
    },
    unreadable: async (file, { message }) => {
      if (!batch) return;
      await write(head() + unreadableHtml(file, message));
      unreadable += 1;
    },
    end: async () => {
      if (read + unreadable > 0) await write(checkPageFoot(read, unreadable));
    },
  };
}

function textWriter(write: Write, batch: boolean): ResultWriter {
  let gap = '';
  const block = async (text: string) => {
    await write(`${gap}${text}\n`);
    gap = '\n';
  };
  return {
    done: async (file, pieces) => {
      for (const piece of pieces) await block(batch ? `${file}\n${piece}` : piece);
    },
    unreadable: async (file, { message }) => {
      if (batch) await block(`${file}\n无法读取：${message}`);
    },
    end: nothing,
  };
}

/** One workbook: several have a folder of their own. */
function bytesWriter(target: OutputTarget): ResultWriter {
  return {
    done: async (_file, _pieces, bytes) => {
      if (bytes !== undefined) await target.write(bytes);
    },
    unreadable: nothing,
    end: nothing,
  };
}

function unreadableRow(file: string, { code, message }: Unreadable): string {
  return JSON.stringify({ file, unreadable: { code, message } });
}

async function nothing(): Promise<void> {}
