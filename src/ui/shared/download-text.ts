// Text as a file for the user to save; nothing leaves the machine.

/** Hands the browser a file to save under `name`. */
export function downloadText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
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
