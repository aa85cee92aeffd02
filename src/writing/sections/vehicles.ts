// What T13 does not say about official vehicles: how many were bought and are held, by kind or use.
import { question, type QuestionId } from '../catalogue';
import { isPresent, type Desk, sectionStyle } from '../desk';
import { count, within } from '../information';
import type { Figure } from '../quantity';
import type { TemplateData } from '../template/template';
import { mustAddUp } from './add-up';
import { noneNote } from './none-note';

interface Kind {
  readonly name: string;
  readonly bought: QuestionId;
  readonly boughtFor: QuestionId;
  readonly held: QuestionId;
}

const KINDS: readonly Kind[] = [
  {
    name: '轿车',
    bought: 'vehicles.bought.sedans',
    boughtFor: 'vehicles.bought.sedans.amount',
    held: 'vehicles.held.sedans',
  },
  {
    name: '越野车',
    bought: 'vehicles.bought.off-road',
    boughtFor: 'vehicles.bought.off-road.amount',
    held: 'vehicles.held.off-road',
  },
  {
    name: '载客汽车',
    bought: 'vehicles.bought.buses',
    boughtFor: 'vehicles.bought.buses.amount',
    held: 'vehicles.held.buses',
  },
];

/** Questions by the names a style may list. */
const USES: Readonly<Record<string, QuestionId>> = {
  '副部（省）级及以上领导用车': 'assets.vehicles.ministers',
  主要负责人用车: 'assets.vehicles.leaders',
  主要领导干部用车: 'assets.vehicles.leaders',
  机要通信用车: 'assets.vehicles.confidential',
  应急保障用车: 'assets.vehicles.emergency',
  执法执勤用车: 'assets.vehicles.enforcement',
  特种专业技术用车: 'assets.vehicles.special',
  离退休干部服务用车: 'assets.vehicles.retired',
  其他用车: 'assets.vehicles.other',
};

/** The vehicles of section 七. */
export function vehicleDetails(desk: Desk, final: Figure, purchase: Figure, running: Figure): TemplateData {
  const style = sectionStyle(desk, '7');
  const full = style.三公零项 === '详写';
  const bought = within(desk, 'vehicles.bought', purchase);
  const held = count(desk, 'vehicles.held', full || isPresent(final));
  const byKind = style.公务用车 === '按车型';
  const boughtKinds = byKind ? boughtByKind(desk, purchase, bought) : [];
  const heldKinds = byKind ? heldByKind(desk, held, full) : [];
  const heldUses = style.公务用车 === '按用途' ? vehiclesByUse(desk, 'vehicles.held', held, full) : [];
  const parts = [...heldKinds, ...heldUses];
  return {
    说明: noneNote(desk, 'vehicles.none-note'),
    购置费: purchase,
    购置数: bought,
    购置车型: boughtKinds,
    有购置车型: boughtKinds.length > 0,
    购置用途: desk.interview.text(question('vehicles.bought-use'), isPresent(purchase)),
    有购置: isPresent(purchase),
    运行费: running,
    有运行: isPresent(running),
    运行用途: desk.interview.text(question('vehicles.running-use'), isPresent(running)),
    保有量: held,
    各类车辆: parts,
    有各类车辆: parts.length > 0,
  };
}

/** Vehicles by use, as 十（三） and, where the style says so, 七 list them; zeros only where `zeros` says so. */
export function vehiclesByUse(
  desk: Desk,
  whole: 'vehicles.held' | 'assets.vehicles',
  total: Figure,
  zeros: boolean,
): readonly TemplateData[] {
  const counted = desk.style.车辆用途.flatMap((name) => {
    const id = USES[name];
    return id === undefined ? [] : [{ name, held: within(desk, id, total) }];
  });
  mustAddUp(
    desk,
    whole,
    total,
    counted.map(({ held }) => held),
    '各类车辆之和',
  );
  return counted
    .filter(({ held }) => zeros || !held.equals(0))
    .map(({ name, held }) => ({ 名称: name, 数量: held }));
}

function boughtByKind(desk: Desk, purchase: Figure, total: Figure): readonly TemplateData[] {
  const kinds = KINDS.map(({ name, bought, boughtFor }) => ({
    name,
    number: within(desk, bought, purchase),
    money: within(desk, boughtFor, purchase),
  }));
  mustAddUp(
    desk,
    'vehicles.bought',
    total,
    kinds.map(({ number }) => number),
    '各车型之和',
  );
  return kinds.map(({ name, number, money }) => ({ 名称: name, 数量: number, 金额: money }));
}

function heldByKind(desk: Desk, total: Figure, zeros: boolean): readonly TemplateData[] {
  const kinds = KINDS.map(({ name, held }) => ({
    name,
    number: within(desk, held, total),
  }));
  mustAddUp(
    desk,
    'vehicles.held',
    total,
    kinds.map(({ number }) => number),
    '各车型之和',
  );
  return kinds
    .filter(({ number }) => zeros || !number.equals(0))
    .map(({ name, number }) => ({ 名称: name, 数量: number }));
}
