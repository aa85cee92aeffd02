// Section 七: the three public expenses (T13) and the counts that belong to them.
import { question } from '../catalogue';
import { pie } from '../chart-data';
import { isPresent, type Desk, sectionStyle } from '../desk';
import { within } from '../information';
import { footed, withShares, type Part } from '../parts';
import type { TemplateData } from '../template/template';
import { noneNote } from './none-note';
import { receptionDetails } from './reception';
import type { SectionContent } from './section';
import {
  budgetReason,
  type Expense,
  expense,
  OVERSEAS,
  RECEPTION,
  TOTAL,
  vehiclePart,
  VEHICLES,
  VEHICLES_PATH,
} from './three-public-expense';
import { vehicleDetails } from './vehicles';

const ID = '7';

/** How the paragraph of an expense begins, and what it calls the expense where it compares it. */
const NAMES: Readonly<Record<string, TemplateData>> = {
  出国: { 文中名称: '因公出国（境）经费', 比较名称: '因公出国（境）' },
  用车: { 文中名称: VEHICLES_PATH, 比较名称: VEHICLES_PATH },
  接待: { 文中名称: '公务接待费', 比较名称: '公务接待费' },
};

interface Kind {
  /** What the composition lists: one part, or two for vehicles. */
  readonly parts: readonly Part[];
  readonly data: TemplateData;
}

/** 七、财政拨款“三公”经费支出决算情况. */
export function threePublicSection(desk: Desk): SectionContent {
  const total = expense(desk, TOTAL, 'lack');
  const kinds: Readonly<Record<string, Kind>> = {
    出国: overseasKind(desk),
    用车: vehiclesKind(desk),
    接待: receptionKind(desk),
  };
  const order = sectionStyle(desk, ID).三公顺序.split('、');
  const whole = { section: ID, name: '“三公”经费合计', amount: total.final };
  const parts = footed(
    desk,
    whole,
    order.flatMap((kind) => kinds[kind]?.parts ?? []),
  );
  return {
    id: ID,
    data: {
      合计: { ...total.data, ...budgetReason(desk, total) },
      构成: withShares(desk, whole, parts).map(({ name, amount, share }) => ({
        名称: name,
        金额: amount,
        占比: share,
      })),
      各项: order.map((kind) => ({ 种类: kind, ...NAMES[kind], ...kinds[kind]?.data })),
    },
    charts: [pie('图7', '“三公”经费', parts)],
  };
}

function overseasKind(desk: Desk): Kind {
  const overseas = expense(desk, OVERSEAS, 'zero');
  return {
    parts: [{ name: OVERSEAS.label, amount: overseas.final }],
    data: { ...overseas.data, ...overseasDetails(desk, overseas) },
  };
}

function vehiclesKind(desk: Desk): Kind {
  const vehicles = expense(desk, VEHICLES, 'zero');
  const purchase = vehiclePart(desk, 'figure.three-public.purchase.final', '公务用车购置费');
  const running = vehiclePart(desk, 'figure.three-public.running.final', '公务用车运行维护费');
  const parts = sectionStyle(desk, ID).用车分列
    ? [
        { name: '公务用车购置费', amount: purchase },
        { name: '公务用车运行维护费', amount: running },
      ]
    : [{ name: VEHICLES_PATH, amount: vehicles.final }];
  const details = vehicleDetails(desk, vehicles.final, purchase, running);
  return { parts, data: { ...vehicles.data, ...details } };
}

function receptionKind(desk: Desk): Kind {
  const reception = expense(desk, RECEPTION, 'zero');
  return {
    parts: [{ name: RECEPTION.label, amount: reception.final }],
    data: { ...reception.data, ...receptionDetails(desk, reception.final) },
  };
}

function overseasDetails(desk: Desk, { final }: Expense): TemplateData {
  return {
    说明: noneNote(desk, 'overseas.none-note'),
    团组: within(desk, 'overseas.groups', final),
    人数: within(desk, 'overseas.persons', final),
    内容: desk.interview.text(question('overseas.use'), isPresent(final)),
  };
}
