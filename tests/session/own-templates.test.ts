// A section's template changed by the user: it goes with the style, the other sections stay, a mistake stays in its section.
import { describe, expect, it, vi } from 'vitest';
import { paragraphText, type Section } from '../../src/document/document';
import { review } from '../../src/session/review';
import { createSession } from '../../src/session/session';
import { ownTemplates, shownTemplate } from '../../src/session/template-steps';
import { draft } from '../../src/writing/draft';
import { parseStyleFile } from '../../src/writing/style/style-file';
import { fakeHost } from '../support/fake-host';
import { sampleWorkbook } from '../support/sample-files';

const sample = sampleWorkbook();

async function visit(kept = new Map<string, string>()) {
  const session = createSession(fakeHost(sample, { kept }), { review, draft }, 0);
  await session.load();
  const sections = () => session.store.getState().drafts[0]?.text.sections ?? [];
  const section = (id: string): Section => {
    const found = sections().find((one) => one.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };
  const text = (id: string) => section(id).paragraphs.map(paragraphText).join('\n');
  const template = () => shownTemplate(session.store.getState(), '2');
  return { session, sections, section, text, template };
}

const OWN = '# 收入的说明\n\n全年共取得收入{{ 本年收入 | 万元 }}。';

describe('a template of the user’s own', () => {
  it('writes its section with the figures of the cells, and leaves the others as they were', async () => {
    const { session, sections, section, text } = await visit();
    const before = sections();
    const figures = section('2').paragraphs.flatMap(({ runs }) =>
      runs.filter((run) => run.figure !== undefined),
    );
    session.setTemplate('2', OWN);
    expect(section('2').title).toBe('二、收入的说明');
    expect(text('2')).toMatch(/^全年共取得收入\d+(\.\d+)?万元。$/u);
    expect(section('2').paragraphs[0]?.runs.find((run) => run.figure !== undefined)?.figure?.from).toEqual(
      figures[0]?.figure?.from,
    );
    const others = (all: readonly Section[]) => all.filter(({ id }) => id !== '2');
    expect(others(sections())).toEqual(others(before));
  });

  it('is kept with the style for the next visit, beside the switches, and goes out and in with the style file', async () => {
    const kept = new Map<string, string>();
    const first = await visit(kept);
    first.session.setStyle('{"base":"四川乙","比例小数":3}');
    first.session.setTemplate('2', OWN);
    const style = first.session.store.getState().style ?? '';
    expect(JSON.parse(style)).toEqual({ base: '四川乙', 比例小数: 3, 各节模板: { 2: OWN } });
    await vi.waitFor(() => expect([...kept.values()].join('')).toContain('全年共取得收入'));
    const second = await visit(kept);
    expect(second.text('2')).toMatch(/^全年共取得收入/u);
    const other = await visit();
    other.session.setStyle(style);
    expect(other.text('2')).toBe(second.text('2'));
    other.session.setTemplate('2', null);
    expect(JSON.parse(other.session.store.getState().style ?? '')).toEqual({ base: '四川乙', 比例小数: 3 });
  });

  it('starts from the built-in one and gives way to it again', async () => {
    const { session, template, text } = await visit();
    const before = text('2');
    const built = template()?.builtIn ?? '';
    expect(template()?.template).toBe(built);
    expect(ownTemplates(session.store.getState())).toEqual({});
    session.setTemplate('2', OWN);
    expect(template()).toMatchObject({ template: OWN, builtIn: built });
    session.setTemplate('2', null);
    expect(text('2')).toBe(before);
    expect(shownTemplate(session.store.getState(), 'nowhere')).toBeNull();
  });

  it('may name what is listed for its section, each of them', async () => {
    const { session, template } = await visit();
    const { names, filters } = template() ?? { names: [], filters: [] };
    expect(names).toEqual(expect.arrayContaining(['年度', '单位', '本年收入', '各项收入']));
    expect(filters).toEqual(expect.arrayContaining(['万元', '占', '增减']));
    for (const name of names)
      expect(session.previewSection('2', `# 栏\n\n{% 如果 ${name} %}有{% 完 %}`)?.fault, name).toBeNull();
  });
});

describe('the preview', () => {
  it('shows the section and changes nothing', async () => {
    const { session, text } = await visit();
    const before = text('2');
    const preview = session.previewSection('2', OWN);
    expect(preview?.section.paragraphs.map(paragraphText)[0]).toMatch(/^全年共取得收入/u);
    expect(preview?.fault).toBeNull();
    expect(text('2')).toBe(before);
    expect(session.store.getState().style).toBeNull();
  });

  it('says line and column of a mistake', async () => {
    const { session } = await visit();
    const preview = session.previewSection('2', OWN.replace('本年收入', '本年收人'));
    expect(preview?.fault).toMatchObject({ section: '2', line: 3, column: 11 });
    expect(preview?.fault?.message).toContain('第 3 行第 11 个字：没有“本年收人”这个名称。');
  });

  it('with a mistake that was kept all the same leaves the other sections written', async () => {
    const { session, sections } = await visit();
    session.setTemplate('2', '{% 如果 %}');
    expect(session.store.getState().drafts[0]?.faults.map(({ section }) => section)).toEqual(['2']);
    expect(sections().filter(({ paragraphs }) => paragraphs.length > 0).length).toBeGreaterThan(10);
  });
});

describe('templates in a style file', () => {
  it('of sections that do not exist, or that are no text, are named', () => {
    const file = parseStyleFile('{"base":"四川甲","各节模板":{"11":"# 甲","2":5}}', 'x');
    expect(file).toMatchObject({
      kind: 'faults',
      messages: ['各节模板“2”应为一段文字，现为“5”。', expect.stringContaining('没有“11”这一节') as string],
    });
    expect(parseStyleFile('{"base":"四川甲","各节模板":[]}', 'x')).toMatchObject({ kind: 'faults' });
  });
});
