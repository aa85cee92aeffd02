// Files for the user to save; nothing leaves the machine.

/** Hands the browser a text to save under `name`. */
export function downloadText(name: string, text: string, type: string): void {
  download(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Hands the browser a file to save under `name`. */
export function downloadFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  download(name, new Blob([bytes], { type }));
}

function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}

/** A file name from words that may hold marks no file name takes. */
export function fileName(words: readonly (string | number | null)[], ending: string): string {
  const name = words.filter((word) => word !== null && word !== '').join('');
  return `${name.replace(/[\\/:*?"<>|\s]+/gu, '_')}.${ending}`;
}
