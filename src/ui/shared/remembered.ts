// Small choices (the open tab, the filter) that outlive a reload; never figures or texts.
import { useState } from 'react';

const PREFIX = 'gouji.';

/**
 * Like useState, kept in localStorage where that is allowed; a stored value that is none of `allowed` is ignored.
 * `asked` goes before what was kept, but is held to `allowed` too.
 */
export function useRemembered<T extends string>(
  key: string,
  initial: T,
  allowed: readonly T[],
  asked: string | null = null,
): [T, (value: T) => void] {
  const among = (text: string | null) => allowed.find((one) => one === text);
  const [value, setValue] = useState<T>(() => among(asked) ?? among(read(key)) ?? initial);
  const set = (next: T) => {
    setValue(next);
    write(key, next);
  };
  return [value, set];
}

// Storage may be forbidden (a sandboxed frame, a strict policy): then a choice lasts as long as the page.
function read(key: string): string | null {
  try {
    return window.localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    window.localStorage.setItem(PREFIX + key, value);
  } catch {
    // See `read`.
  }
}
