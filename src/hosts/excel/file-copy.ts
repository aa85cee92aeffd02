// The open workbook as a file, as Excel would save it now; nothing is saved, and the undo history stays.

/** The most that Excel hands over at once. */
const SLICE_BYTES = 4 * 1024 * 1024;
/** An Excel that is still busy with it then is not waited for. */
const PATIENCE_MS = 10_000;

/** The bytes of the workbook as .xlsx with what is not saved yet; null where this Excel gives none. */
export async function fileCopy(patienceMs: number = PATIENCE_MS): Promise<ArrayBuffer | null> {
  const copy = openCopy().then(async (file) => {
    try {
      return await bytesOf(file);
    } finally {
      // Excel keeps two copies at most, until each is given back.
      file.closeAsync();
    }
  });
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs));
  return Promise.race([copy.catch(() => null), late]);
}

function openCopy(): Promise<Office.File> {
  return new Promise((resolve, reject) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, (result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Error(result.error.message));
    });
  });
}

async function bytesOf(file: Office.File): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(file.size);
  let end = 0;
  for (let index = 0; index < file.sliceCount; index += 1) {
    const part = await sliceOf(file, index);
    bytes.set(part, end);
    end += part.length;
  }
  return bytes.buffer;
}

function sliceOf(file: Office.File, index: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    file.getSliceAsync(index, (result) => {
      const data: unknown = result.value?.data;
      if (Array.isArray(data) || data instanceof Uint8Array) resolve(Uint8Array.from(data));
      else reject(new Error(result.error?.message ?? 'no bytes'));
    });
  });
}
