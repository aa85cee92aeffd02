// The style presets as text: a block each, the preview under the name, then every switch.
import { previewOf } from '../writing/style/preview';
import type { WritingStyle } from '../writing/style/switches';

export function stylesText(styles: readonly WritingStyle[]): readonly string[] {
  return styles.flatMap((style) => {
    const { name, 各节: sections, 页面: page, ...switches } = style;
    const exceptions = Object.entries(sections).map(([id, own]) => `  第 ${id} 节：${listed(own)}`);
    return [
      `【${name}】`,
      `  例：${previewOf(style)}`,
      `  ${listed(switches)}`,
      ...exceptions,
      `  页面：${listed(page)}`,
    ];
  });
}

function listed(switches: object): string {
  return Object.entries(switches)
    .map(([name, value]) => `${name}=${shown(value)}`)
    .join('，');
}

function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.join('、') : `${value === '' ? '（无）' : String(value)}`;
}
