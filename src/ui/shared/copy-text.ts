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

/** The same text with its formatting and without: whoever pastes takes what it understands. */
export async function copyRich(html: string, plain: string): Promise<boolean> {
  try {
    const item = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
    await navigator.clipboard.write([
      new ClipboardItem({ ...item('text/html', html), ...item('text/plain', plain) }),
    ]);
    return true;
  } catch {
    return copyByEvent(html, plain);
  }
}

function copyByEvent(html: string, plain: string): boolean {
  let done = false;
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    done = event.clipboardData !== null;
  };
  document.addEventListener('copy', put);
  // Deprecated, and the only way inside a frame without clipboard permission.
  document.execCommand('copy');
  document.removeEventListener('copy', put);
  return done;
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
