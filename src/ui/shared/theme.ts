// Fluent themes of the program: light, dark and high contrast, following the system or what Office says.
import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** Ink green: calm beside the red, amber and green that carry meaning. */
const BRAND: BrandVariants = {
  10: '#02100f',
  20: '#0a1f1d',
  30: '#0d302d',
  40: '#0e3f3b',
  50: '#0e4e49',
  60: '#0e5e58',
  70: '#0f6b64',
  80: '#147a72',
  90: '#2d8a82',
  100: '#4a9a93',
  110: '#66aaa4',
  120: '#81bab5',
  130: '#9ccac6',
  140: '#b6dad7',
  150: '#d1eae8',
  160: '#ebf7f6',
};

const FONT =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

const LIGHT: Theme = { ...createLightTheme(BRAND), fontFamilyBase: FONT };
const DARK: Theme = { ...createDarkTheme(BRAND), fontFamilyBase: FONT };
const CONTRAST: Theme = { ...teamsHighContrastTheme, fontFamilyBase: FONT };

/** The theme to use; `dark` is what the host says, else the system decides. */
export function useTheme(dark?: boolean): Theme {
  const contrast = useMedia('(forced-colors: active)');
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  if (contrast) return CONTRAST;
  return (dark ?? systemDark) ? DARK : LIGHT;
}

/** Too narrow for the grid and the pane side by side. */
export const NARROW = '(max-width: 719px)';

/** Whether a media query holds, live. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
