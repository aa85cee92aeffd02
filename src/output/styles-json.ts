// The style presets as JSON: name, preview and every switch.
import { previewOf } from '../writing/style/preview';
import type { WritingStyle } from '../writing/style/switches';

export interface StyleEntry {
  readonly name: string;
  readonly preview: string;
  /** By the names a style file uses; exceptions of single sections under 各节, page and fonts under 页面. */
  readonly switches: Omit<WritingStyle, 'name'>;
}

export function stylesJson(styles: readonly WritingStyle[]): readonly StyleEntry[] {
  return styles.map((style) => {
    const { name, ...switches } = style;
    return { name, preview: previewOf(style), switches };
  });
}
