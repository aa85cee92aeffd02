// Text to the clipboard, also where the modern interface is forbidden (a task pane is a frame).

/** Whether the text is on the clipboard now. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/**
 * The same text with its formatting and without: whoever pastes takes what it understands. By the event first: the modern
 * interface cleans the HTML under the page's own policy, which forbids styles.
 */
export async function copyRich(html: string, plain: string): Promise<boolean> {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
  };
  document.addEventListener('copy', put);
  const done = copyBySelection(plain);
  document.removeEventListener('copy', put);
  return done ? true : copyText(plain);
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  // Deprecated, and the only way inside a frame without clipboard permission.
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
