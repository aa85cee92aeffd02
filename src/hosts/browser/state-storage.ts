// Keeps what was filled in on the page in the browser's own storage; it never leaves the machine.
import type { Host } from '../../session/host';

const PREFIX = 'gouji.state.';
/** Where it stood when it was the answers alone. */
const FORMER_PREFIX = 'gouji.answers.';

const FORBIDDEN =
  '浏览器不允许保存填写的内容，关闭网页后就没有了。请在“说明”最下面下载填写内容，在“勾稽”里导出例外。';

export const stateStorage: Required<Pick<Host, 'loadState' | 'saveState'>> = {
  // Without storage there is nothing kept, which `saveState` says once it matters.
  loadState: (key) => Promise.resolve({ kind: 'done', value: attempt(() => kept(key)) ?? null }),
  saveState: (key, text, before) => {
    const result = attempt(() => {
      const present = kept(key);
      if (present !== before) return { kind: 'other', text: present } as const;
      window.localStorage.setItem(PREFIX + key, text);
      window.localStorage.removeItem(FORMER_PREFIX + key);
      return { kind: 'kept' } as const;
    });
    return Promise.resolve(result ?? { kind: 'failed', message: FORBIDDEN });
  },
};

function kept(key: string): string | null {
  return window.localStorage.getItem(PREFIX + key) ?? window.localStorage.getItem(FORMER_PREFIX + key);
}

/** Storage may be forbidden, or full. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
