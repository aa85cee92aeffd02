// Section 十: agency running costs, procurement, assets and performance, none of which the tables hold.
import { question } from '../catalogue';
import { isPresent, reasonOf, type Desk, sectionStyle } from '../desk';
import { amount, count, within } from '../information';
import type { TemplateData } from '../template/template';
import { mustAddUp, mustNotExceed } from './add-up';
import { performance } from './performance';
import type { SectionContent } from './section';
import { vehiclesByUse } from './vehicles';

const ID = '10';

/** 十、其他重要事项. */
export function otherMattersSection(desk: Desk): SectionContent {
  return {
    id: ID,
    data: {
      机关运行: agency(desk),
      采购: procurement(desk),
      资产: assets(desk),
      绩效: performance(desk),
    },
    charts: [],
  };
}

function agency(desk: Desk): TemplateData {
  const now = amount(desk, 'agency.amount', true);
  const before = desk.interview.amount(question('prior.agency'), true);
  return {
    支出: now,
    上年: before,
    性质: desk.interview.text(question('unit.nature'), now.equals(0)),
    原因: reasonOf(desk, ID, question('reason.agency-change'), now, before),
  };
}

function procurement(desk: Desk): TemplateData {
  const total = amount(desk, 'procurement.total', true);
  const [goods, works, services] = [
    within(desk, 'procurement.goods', total),
    within(desk, 'procurement.works', total),
    within(desk, 'procurement.services', total),
  ];
  const small = within(desk, 'procurement.sme', total);
  const micro = within(desk, 'procurement.micro', total);
  mustAddUp(desk, 'procurement.total', total, [goods, works, services], '货物、工程、服务三项之和');
  mustNotExceed(desk, 'procurement.sme', small, total, '政府采购支出总额');
  mustNotExceed(desk, 'procurement.micro', micro, small, '授予中小企业合同金额');
  const use = desk.interview.text(question('procurement.use'), false);
  return {
    总额: total,
    有采购: !total.equals(0),
    货物: goods,
    工程: works,
    服务: services,
    用途: typeof use === 'string' ? use : '',
    中小企业: small,
    小微企业: micro,
  };
}

function assets(desk: Desk): TemplateData {
  const style = sectionStyle(desk, ID);
  const total = count(desk, 'assets.vehicles', true);
  const split = style.设备 !== '100万元以上设备';
  const equipment = split ? [] : [count(desk, 'assets.equipment', true)];
  const general = split ? [count(desk, 'assets.equipment.general', true)] : [];
  const special = split ? [count(desk, 'assets.equipment.special', true)] : [];
  const all = [total, ...equipment, ...general, ...special];
  const uses = vehiclesByUse(desk, 'assets.vehicles', total, style.无资产 === '列0');
  const listed = uses.length > 0 && (isPresent(total) || style.无资产 === '列0');
  return {
    没有: all.every((figure) => figure.equals(0)) && style.无资产 === '写无',
    设备名称: split ? '50万元以上通用设备、100万元以上专用设备' : '100万元以上大型设备',
    车辆: total,
    各类车辆: uses,
    有各类车辆: listed,
    设备: equipment[0] ?? '',
    通用设备: general[0] ?? '',
    专用设备: special[0] ?? '',
  };
}
