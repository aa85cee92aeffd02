// The names of what amounts are about, in the wordings of many provinces.
import {
  OVERSEAS_TRIPS,
  RECEPTION,
  VEHICLE_PURCHASE,
  VEHICLE_RUNNING,
  VEHICLES,
} from '../../standards/three-public-expenses';
import type { Scope } from './topic';

/** The first that a phrase holds decides: 一般公共预算财政拨款“三公”经费 is about the 三公 expenses. */
export const SCOPE_WORDS: readonly { readonly scope: Scope; readonly words: RegExp }[] = [
  { scope: 'three-public', words: /三公/u },
  { scope: 'agency', words: /机关运行(?:经费|费)/u },
  { scope: 'procurement', words: /政府采购|中小企业|小微企业/u },
  { scope: 'fund', words: /政府性基金/u },
  { scope: 'capital', words: /国有资本(?:经营|预算)/u },
  { scope: 'general', words: /一般公共(?:预算|财政)/u },
  { scope: 'fiscal', words: /财政拨款/u },
];

/** 收、支总计 and all its spellings, at the end of a phrase. */
export const TOTALS =
  /(?:收入?、?(?:和|与|及)?支出?(?:决算|预算)?(?:总计|总数|总额|总规模|总预算|总决算|合计)|收入(?:决算|预算)?总计、?(?:和|与|及)?支出(?:决算|预算)?总计|(?:收入|支出)(?:决算|预算)?总计|总收入|总支出|(?:收入支出|收支)(?:决算|预算)?总体)(?:数|额)?$/u;

/** 收入预算总额, which 政府采购支出预算总额 is not; 财政拨款收入、支出各…: both sides. */
export const PLANNED_TOTAL = /(?:收入|支出)(?:决算|预算)总[额数]$|财政拨款收(?:入)?、?支(?:出)?$/u;

export const REVENUE_KINDS: readonly { readonly item: string; readonly words: RegExp }[] = [
  { item: 'revenue:general', words: /一般公共预算(?:财政)?(?:拨款)?(?:收入|拨款)$/u },
  { item: 'revenue:fund', words: /政府性基金(?:预算)?(?:财政)?(?:拨款)?收入$/u },
  { item: 'revenue:capital', words: /国有资本经营(?:预算)?(?:财政)?(?:拨款)?收入$/u },
  { item: 'revenue:fiscal', words: /财政拨款收入$/u },
  { item: 'revenue:上级补助收入', words: /上级补助收入$/u },
  { item: 'revenue:事业收入', words: /事业(?:预算)?收入$/u },
  { item: 'revenue:经营收入', words: /经营(?:预算)?收入$/u },
  { item: 'revenue:附属单位上缴收入', words: /附属单位上缴收入$/u },
  { item: 'revenue:其他收入', words: /其他收入$/u },
  { item: 'used-surplus', words: /使用非财政拨款结余(?:（含专用结余）)?$/u },
  { item: 'opening', words: /(?:年初|上年)(?:财政拨款)?(?:结转和结余|结转结余|结转)(?:资金|收入)?$/u },
  { item: 'distribution', words: /结余分配$/u },
  {
    item: 'closing',
    words: /(?:年末(?:财政拨款)?(?:结转和结余|结转结余|结转)(?:资金)?|结转下年(?:支出)?)$/u,
  },
];

export const NATURES: readonly { readonly item: string; readonly words: RegExp }[] = [
  { item: 'personnel', words: /人员经费(?:支出|合计)?$/u },
  { item: 'public', words: /(?:日常)?公用经费(?:支出|合计)?$/u },
  { item: 'basic', words: /基本支出(?:合计)?$/u },
  { item: 'project', words: /项目支出(?:合计)?$/u },
  { item: 'operating', words: /经营支出$/u },
  { item: 'to-superior', words: /上缴上级支出$/u },
  { item: 'to-affiliated', words: /对附属单位补助支出$/u },
];

const oneOf = (names: readonly string[], ending = '(?:支出|经费)?'): RegExp =>
  new RegExp(`(?:${names.join('|')})${ending}$`, 'u');

export const THREE_PUBLIC: readonly { readonly item: string; readonly words: RegExp }[] = [
  { item: 'reception:domestic', words: /国内(?:公务)?接待(?:费)?(?:支出)?$/u },
  { item: 'reception:foreign', words: /(?:外事|外宾|国（境）外(?:公务)?)接待(?:费)?(?:支出)?$/u },
  { item: 'vehicles', words: oneOf([...VEHICLES, '公务用车购置及运行维护']) },
  { item: 'purchase', words: oneOf(VEHICLE_PURCHASE.filter((name) => name.startsWith('公务用车'))) },
  { item: 'running', words: oneOf(VEHICLE_RUNNING.filter((name) => name.startsWith('公务用车'))) },
  { item: 'overseas', words: oneOf(OVERSEAS_TRIPS, '(?:支出)?') },
  { item: 'reception', words: oneOf(RECEPTION) },
];

export const PROCUREMENT: readonly { readonly item: string; readonly words: RegExp }[] = [
  { item: 'small', words: /小微企业(?:的)?(?:合同|采购)?(?:金额|总额|份额)?$/u },
  { item: 'medium', words: /中小企业(?:的)?(?:合同|采购)?(?:金额|总额|份额)?$/u },
  { item: 'goods', words: /货物(?:类)?(?:支出|采购|预算)?(?:金额)?$/u },
  { item: 'works', words: /工程(?:类)?(?:支出|采购|预算)?(?:金额)?$/u },
  { item: 'services', words: /服务(?:类)?(?:支出|采购|预算)?(?:金额)?$/u },
  { item: 'total', words: /政府采购(?:支出|预算)?(?:总额|总计|合计|金额|总金额)?$/u },
];

/** A whole and the parts that make it up, whatever the sentence says. */
export const PARTITIONS: readonly {
  readonly scopes: readonly Scope[];
  readonly whole: string;
  readonly parts: readonly string[];
}[] = [
  { scopes: ['general'], whole: 'basic', parts: ['personnel', 'public'] },
  { scopes: ['three-public'], whole: 'total', parts: ['overseas', 'vehicles', 'reception'] },
  { scopes: ['three-public'], whole: 'vehicles', parts: ['purchase', 'running'] },
  { scopes: ['three-public'], whole: 'reception', parts: ['reception:domestic', 'reception:foreign'] },
  { scopes: ['procurement'], whole: 'total', parts: ['goods', 'works', 'services'] },
];
