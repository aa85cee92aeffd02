// The example rules of the manual can be read and used as they stand there.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { explainPack } from '../../src/checking/packs/explain-pack';
import { parsePack } from '../../src/checking/packs/rule-pack';
import { smallCentre } from '../support/archive-centre';

const manual = readFileSync(new URL('../../docs/使用手册.md', import.meta.url), 'utf8');

it('has examples of own rules that work', () => {
  const text = /```\n(【县01】.*?)```/su.exec(manual)?.[1] ?? '';
  const { rules, changes, problems } = explainPack(parsePack(text, '本县.rules'), {
    book: smallCentre(),
    prior: null,
  });
  expect(problems).toEqual([]);
  expect(rules.map(({ id, severity }) => [id, severity])).toEqual([
    ['县01', 'warning'],
    ['县02', 'error'],
    ['县03', 'error'],
  ]);
  expect(rules.filter(({ status }) => status === 'cannotEvaluate' || status === 'broken')).toEqual([]);
  expect(changes).toEqual([
    'T13.3 已改为提示（来自 本县.rules）',
    'X25 已停用（来自 本县.rules：本县“三公”经费含非财政拨款）',
  ]);
});
