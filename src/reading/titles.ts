// Titles as people write them → the form they are of; whole strings, never substrings.
import { BUDGET_FORMS } from '../standards/budget/forms/forms';
import { FINAL_ACCOUNTS_FORMS } from '../standards/final-accounts/forms/forms';
import type { FormSet, TableForm } from '../standards/form';
import { comparable } from '../workbook/label';

/** A form by one of its titles. */
export interface TitledForm {
  readonly kind: FormSet['kind'];
  readonly form: TableForm;
  readonly text: string;
}

/** 支出决算表 and 支出决算情况表 are one table; the offices choose. */
function spellings(title: string): readonly string[] {
  const text = comparable(title);
  return text.endsWith('决算表') ? [text, text.replace(/表$/u, '情况表')] : [text];
}

/** Longest first: 财政拨款收入支出决算总表 also ends in 收入支出决算总表. */
const TITLED: readonly TitledForm[] = [FINAL_ACCOUNTS_FORMS, BUDGET_FORMS]
  .flatMap((set) =>
    set.forms.flatMap((form) =>
      [...new Set([form.title, ...form.titles].flatMap(spellings))].map((text) => ({
        kind: set.kind,
        form,
        text,
      })),
    ),
  )
  .sort((a, b) => b.text.length - a.text.length);

const YEAR = /(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})(?:年度?)?/u;
const SCOPE =
  /部门（单位）|单位（部门）|部门决算|部门预算|决算公开表?|公开表|部门|单位|本级|公开|附表|汇总|[—–-]/gu;
/** `附件1-2`, `表三：`, `GK05`, `第二部分`, `一、`, `03`; a year is no number. */
const NUMBERING =
  /^(?:(?:附件?表?|公开表?|表)[一二三四五六七八九十\d]+(?:[-－.]\d+)*表?[、.．：—-]?|附件：|(?:GK|Z)\d+(?:[-_]\d+)*|第[一二三四五六七八九十\d]+部分[、.．：]?|[一二三四五六七八九十]+[、.．]|\d{1,2}(?:[-－.]\d+)*(?![\d年月])[、.．]?|（[一二三四五六七八九十\d]+）)/u;
/** What may be joined to a title: its number, the year, the unit, that it goes on. */
const BEFORE = /^《?(?:(?:财决)?公开\d{1,2}表[：、]?)?/u;
const AFTER =
  /(?:（(?:财决)?公开\d{0,2}表?）?|(?:财决)?公开\d{1,2}表|20\d{2}年度?|(?:金额)?单位：(?:万元|元)|》)$/u;
const REMARK = /（([^（）]*)）$/u;
const ORGANISATION =
  /(?:局|委|办|室|中心|院|所|站|队|馆|校|学|会|府|厅|社|团|司|园|本级|机关|处|科|股|部|库|段|场|台|镇|乡|街道)$/u;
const IN_BRACKETS = /（[^（）]*）$/u;
/** Words of other tables (政府采购支出决算表); what has none of them and stands before a year is an owner. */
const OTHER_TABLE = /经费|支出|收入|收支|预算|基金|资产|负债|采购|拨款|资金|结余|债务|项目|情况|明细/u;
/** A remark that says how the table is made up or that it is empty, whatever its words. */
const OF_THIS_TABLE = /科目|分类|公开|单位：|无|空|没有|不涉及/u;
const MAX_TITLE = 60;
/** Every title ends in 表, perhaps with something after it; most cells are ruled out by that. */
const TITLE_ENDS = /表》?\s*(?:[（(][^（(]*[）)])?》?\s*(?:20\d{2}\s*年?\s*度?|(?:金额)?单\s*位.{0,8})?\s*$/u;

/** What may stand before a title: year, 部门/单位, numbering, the owner's name. Anything else makes it another title. */
function isPrefix(rest: string): boolean {
  const [owner = '', ...afterYear] = rest.replace(NUMBERING, '').split(YEAR);
  const names = [owner, ...afterYear].map((part) => part.replace(SCOPE, '')).filter((part) => part !== '');
  const [name, ...more] = names;
  if (name === undefined) return true;
  if (more.length > 0) return false;
  if (ORGANISATION.test(name.replace(IN_BRACKETS, ''))) return true;
  return afterYear.length > 0 && owner !== '' && !OTHER_TABLE.test(name);
}

/** A title without what is joined to it, remarks such as （汇总）, （按功能分类科目）, （此表为空） included. */
function bareTitle(text: string): string {
  let title = comparable(text).replace(BEFORE, '');
  for (let shorter = withoutTail(title); shorter !== title; shorter = withoutTail(title)) title = shorter;
  return title;
}

function withoutTail(title: string): string {
  const shorter = title.replace(AFTER, '');
  const remark = REMARK.exec(shorter)?.[1];
  if (remark === undefined || (OTHER_TABLE.test(remark) && !OF_THIS_TABLE.test(remark))) return shorter;
  return shorter.replace(REMARK, '');
}

/**
 * The form whose title this text is, if it is one.
 * @param kind what the workbook is, for titles that both kinds have (一般公共预算“三公”经费支出表)
 */
export function formTitled(text: string, kind?: FormSet['kind']): TitledForm | undefined {
  if (!TITLE_ENDS.test(text)) return undefined;
  const title = bareTitle(text);
  if (title.length > MAX_TITLE) return undefined;
  const found = TITLED.find(
    (titled) => title.endsWith(titled.text) && isPrefix(title.slice(0, title.length - titled.text.length)),
  );
  if (found === undefined || kind === undefined) return found;
  return TITLED.find((titled) => titled.text === found.text && titled.kind === kind) ?? found;
}

/** Sheet names are cut at 31 characters and carry codes: `GK01 收入支出决算总表(公开01表)`. */
export function formOfSheetName(name: string): TitledForm | undefined {
  const plain = comparable(name)
    .replace(/（(?:财决|公开)[^）]*）?$/u, '')
    .replace(NUMBERING, '');
  return plain === '' ? undefined : formTitled(plain);
}

/** The known title with the most characters in common with `text`, for "looks like …". */
export function nearestTitle(text: string): string {
  const letters = new Set(comparable(text));
  const score = (titled: TitledForm): number => {
    const other = new Set(titled.text);
    const shared = [...other].filter((letter) => letters.has(letter)).length;
    return shared / (other.size + letters.size - shared);
  };
  return TITLED.reduce((best, titled) => (score(titled) > score(best) ? titled : best)).form.title;
}
