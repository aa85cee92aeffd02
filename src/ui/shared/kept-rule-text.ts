// The text of the user's own rules, kept for this page where the browser allows it.

const KEY = 'gouji.rules';

export function keptRuleText(): string {
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** False where it cannot be kept. */
export function keepRuleText(text: string): boolean {
  try {
    if (text === '') window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}
