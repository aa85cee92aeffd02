// Small choices (the open tab, the filter) that outlive a reload; never figures or texts.
import { useState } from 'react';

const PREFIX = 'gouji.';

/** Like useState, kept in localStorage where that is allowed; a stored value that is none of `allowed` is ignored. */
export function useRemembered<T extends string>(
  key: string,
  initial: T,
  allowed: readonly T[],
): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => allowed.find((one) => one === read(key)) ?? initial);
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
