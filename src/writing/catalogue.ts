// Every question with a fixed id: what it asks and how to answer it. Ids are permanent.
import type { QuestionSpec } from './interview';
import type { QuestionType } from './question';

type Entry = readonly [section: string, type: QuestionType, unit: string, label: string, help: string];

const REASON = '写“原因是”后面的话，不写句号。';
const FROM_PRIOR = '打开上年决算工作簿即可自动取得，也可以按上年公开的决算填写。';
const FROM_TABLE = '补上或改正这张表即可自动取得，也可以在这里填写。';
const FROM_F03 = '见决算报表《机构运行信息表》（财决附03表）。';

const ENTRIES = {
  'unit.duties': [
    'duties',
    'list',
    '',
    '主要职能',
    '一行一条，不写序号和句号，照“三定”规定或上年公开的文本。',
  ],
  'unit.work': ['duties', 'list', '', '重点工作完成情况', '一行一条，不写序号和句号；不填时没有这一小节。'],
  'unit.level': ['structure', 'choice', '', '预算级次', ''],
  'unit.subordinates': ['structure', 'integer', '个', '下属二级预算单位', '没有填 0。'],
  'unit.subordinates.agencies': ['structure', 'integer', '个', '其中：行政单位', '没有填 0。'],
  'unit.subordinates.civil-service': [
    'structure',
    'integer',
    '个',
    '其中：参照公务员法管理的事业单位',
    '没有填 0。',
  ],
  'unit.subordinates.others': ['structure', 'integer', '个', '其中：其他事业单位', '没有填 0。'],
  'unit.in-scope': ['structure', 'list', '', '纳入部门决算编制范围的二级预算单位', '一项一条。'],
  year: ['1', 'integer', '年', '决算年度', '例如 2023。'],
  'figure.total': ['1', 'amount', '万元', '收、支总计', FROM_TABLE],
  'prior.total': ['1', 'amount', '万元', '上年收、支总计', FROM_PRIOR],
  'reason.total-change': ['1', 'text', '', '收、支总计比上年增减的主要原因', REASON],
  'figure.income-total': ['2', 'amount', '万元', '本年收入合计', FROM_TABLE],
  'figure.expenditure-total': ['3', 'amount', '万元', '本年支出合计', FROM_TABLE],
  'figure.fiscal-total': ['4', 'amount', '万元', '财政拨款收、支总计', FROM_TABLE],
  'prior.fiscal-total': ['4', 'amount', '万元', '上年财政拨款收、支总计', FROM_PRIOR],
  'reason.fiscal-total-change': ['4', 'text', '', '财政拨款收、支总计比上年增减的主要原因', REASON],
  'figure.general-budget': ['5', 'amount', '万元', '一般公共预算财政拨款支出', FROM_TABLE],
  'prior.general-budget': ['5', 'amount', '万元', '上年一般公共预算财政拨款支出', FROM_PRIOR],
  'reason.general-budget-change': ['5', 'text', '', '一般公共预算财政拨款支出比上年增减的主要原因', REASON],
  'table.T06.classes': ['5', 'text', '', '一般公共预算财政拨款支出按类的金额和占比', FROM_TABLE],
  'table.T06.items': ['5', 'text', '', '一般公共预算财政拨款支出按项的全年预算和决算', FROM_TABLE],
  'budget.total': [
    '5',
    'amount',
    '万元',
    '一般公共预算支出预算数合计',
    '不填时为各项预算之和；有预算而没有支出的项，填这里才算得到。',
  ],
  'figure.basic-total': ['6', 'amount', '万元', '一般公共预算财政拨款基本支出', FROM_TABLE],
  'figure.personnel': ['6', 'amount', '万元', '人员经费', FROM_TABLE],
  'figure.operating': ['6', 'amount', '万元', '公用经费', FROM_TABLE],
  'basic.personnel-items': [
    '6',
    'list',
    '',
    '人员经费所列科目的写法和顺序',
    '不填时按科目顺序写全称；填的要与表中有金额的科目一一对应。',
  ],
  'basic.operating-items': [
    '6',
    'list',
    '',
    '公用经费所列科目的写法和顺序',
    '不填时按科目顺序写全称；填的要与表中有金额的科目一一对应。',
  ],
  'figure.three-public.total.budget': ['7', 'amount', '万元', '“三公”经费预算数', FROM_TABLE],
  'figure.three-public.total.final': ['7', 'amount', '万元', '“三公”经费决算数', FROM_TABLE],
  'prior.three-public.total': ['7', 'amount', '万元', '上年“三公”经费决算数', FROM_PRIOR],
  'reason.three-public.budget': ['7', 'text', '', '“三公”经费决算数与预算数不同的主要原因', REASON],
  'reason.three-public.change': ['7', 'text', '', '“三公”经费决算数比上年增减的主要原因', REASON],
  'figure.three-public.overseas.budget': ['7', 'amount', '万元', '因公出国（境）费预算数', FROM_TABLE],
  'figure.three-public.overseas.final': ['7', 'amount', '万元', '因公出国（境）费决算数', FROM_TABLE],
  'prior.three-public.overseas': ['7', 'amount', '万元', '上年因公出国（境）费决算数', FROM_PRIOR],
  'reason.three-public.overseas': ['7', 'text', '', '因公出国（境）费比上年增减的主要原因', REASON],
  'overseas.none-note': [
    '7',
    'text',
    '',
    '没有因公出国（境）费时的说明',
    '例如“年初未安排预算”；不填写作“未安排预算”。',
  ],
  'overseas.groups': ['7', 'integer', '个', '因公出国（境）团组数', FROM_F03],
  'overseas.persons': ['7', 'integer', '人次', '因公出国（境）人次数', FROM_F03],
  'overseas.use': ['7', 'text', '', '因公出国（境）的开支内容', '例如“赴某国参加业务培训”。'],
  'figure.three-public.vehicles.budget': [
    '7',
    'amount',
    '万元',
    '公务用车购置及运行维护费预算数',
    FROM_TABLE,
  ],
  'figure.three-public.vehicles.final': ['7', 'amount', '万元', '公务用车购置及运行维护费决算数', FROM_TABLE],
  'prior.three-public.vehicles': ['7', 'amount', '万元', '上年公务用车购置及运行维护费决算数', FROM_PRIOR],
  'reason.three-public.vehicles': ['7', 'text', '', '公务用车购置及运行维护费比上年增减的主要原因', REASON],
  'vehicles.none-note': [
    '7',
    'text',
    '',
    '没有公务用车购置及运行维护费时的说明',
    '例如“年初未安排预算”；不填写作“未安排预算”。',
  ],
  'figure.three-public.purchase.final': ['7', 'amount', '万元', '公务用车购置费决算数', FROM_TABLE],
  'figure.three-public.running.final': ['7', 'amount', '万元', '公务用车运行维护费决算数', FROM_TABLE],
  'vehicles.bought': ['7', 'integer', '辆', '全年更新购置的公务用车数', FROM_F03],
  'vehicles.bought-use': ['7', 'text', '', '购置的公务用车主要用于什么', '写“主要用于”后面的话。'],
  'vehicles.bought.sedans': ['7', 'integer', '辆', '购置轿车', '没有填 0。'],
  'vehicles.bought.sedans.amount': ['7', 'amount', '万元', '购置轿车金额', '没有填 0。'],
  'vehicles.bought.off-road': ['7', 'integer', '辆', '购置越野车', '没有填 0。'],
  'vehicles.bought.off-road.amount': ['7', 'amount', '万元', '购置越野车金额', '没有填 0。'],
  'vehicles.bought.buses': ['7', 'integer', '辆', '购置载客汽车', '没有填 0。'],
  'vehicles.bought.buses.amount': ['7', 'amount', '万元', '购置载客汽车金额', '没有填 0。'],
  'vehicles.held': ['7', 'integer', '辆', '年末公务用车保有量', FROM_F03],
  'vehicles.held.sedans': ['7', 'integer', '辆', '年末轿车', '没有填 0。'],
  'vehicles.held.off-road': ['7', 'integer', '辆', '年末越野车', '没有填 0。'],
  'vehicles.held.buses': ['7', 'integer', '辆', '年末载客汽车', '没有填 0。'],
  'vehicles.running-use': ['7', 'text', '', '公务用车运行维护费主要用于什么', '写“主要用于”后面的话。'],
  'figure.three-public.reception.budget': ['7', 'amount', '万元', '公务接待费预算数', FROM_TABLE],
  'figure.three-public.reception.final': ['7', 'amount', '万元', '公务接待费决算数', FROM_TABLE],
  'prior.three-public.reception': ['7', 'amount', '万元', '上年公务接待费决算数', FROM_PRIOR],
  'reason.three-public.reception': ['7', 'text', '', '公务接待费比上年增减的主要原因', REASON],
  'reception.none-note': [
    '7',
    'text',
    '',
    '没有公务接待费时的说明',
    '例如“年初未安排预算”；不填写作“未安排预算”。',
  ],
  'reception.use': ['7', 'text', '', '国内公务接待主要用于什么', '写“主要用于”后面的话。'],
  'reception.batches': ['7', 'integer', '批次', '国内公务接待批次', FROM_F03],
  'reception.persons': ['7', 'integer', '人次', '国内公务接待人次', FROM_F03],
  'reception.occasions': [
    '7',
    'list',
    '',
    '国内公务接待的具体内容',
    '一项一条，事由后面写金额，例如“业务检查接待1083元”；没有金额的只写事由。',
  ],
  'reception.foreign-amount': ['7', 'amount', '万元', '外事接待支出', '没有外事接待填 0。'],
  'reception.foreign-batches': ['7', 'integer', '批次', '外事接待批次', FROM_F03],
  'reception.foreign-persons': ['7', 'integer', '人次', '外事接待人次', FROM_F03],
  'figure.government-fund': ['8', 'amount', '万元', '政府性基金预算财政拨款支出', FROM_TABLE],
  'prior.government-fund': ['8', 'amount', '万元', '上年政府性基金预算财政拨款支出', FROM_PRIOR],
  'reason.government-fund-change': [
    '8',
    'text',
    '',
    '政府性基金预算财政拨款支出比上年增减的主要原因',
    REASON,
  ],
  'figure.state-capital': ['9', 'amount', '万元', '国有资本经营预算财政拨款支出', FROM_TABLE],
  'prior.state-capital': ['9', 'amount', '万元', '上年国有资本经营预算财政拨款支出', FROM_PRIOR],
  'reason.state-capital-change': [
    '9',
    'text',
    '',
    '国有资本经营预算财政拨款支出比上年增减的主要原因',
    REASON,
  ],
  'unit.name': ['10', 'text', '', '单位名称', '单位全称。'],
  'unit.short-name': ['10', 'text', '', '单位简称', '文中第十节用；不填用全称。'],
  'unit.nature': ['10', 'text', '', '单位性质', '写“属于”后面的话，例如“财政补助的事业单位”。'],
  'agency.amount': [
    '10',
    'amount',
    '万元',
    '机关运行经费支出',
    '行政单位和参照公务员法管理的事业单位的公用经费；其他事业单位填 0。' + FROM_F03,
  ],
  'prior.agency': ['10', 'amount', '万元', '上年机关运行经费支出', '按上年公开的决算填写，没有填 0。'],
  'reason.agency-change': ['10', 'text', '', '机关运行经费比上年增减的主要原因', REASON],
  'procurement.total': ['10', 'amount', '万元', '政府采购支出总额', '没有政府采购填 0。' + FROM_F03],
  'procurement.goods': ['10', 'amount', '万元', '政府采购货物支出', FROM_F03],
  'procurement.works': ['10', 'amount', '万元', '政府采购工程支出', FROM_F03],
  'procurement.services': ['10', 'amount', '万元', '政府采购服务支出', FROM_F03],
  'procurement.use': ['10', 'text', '', '政府采购主要用于什么', '写“主要用于”后面的话；不填则不写。'],
  'procurement.sme': ['10', 'amount', '万元', '授予中小企业合同金额', FROM_F03],
  'procurement.micro': ['10', 'amount', '万元', '其中：授予小微企业合同金额', FROM_F03],
  'assets.vehicles': ['10', 'integer', '辆', '年末车辆总数', '没有车辆填 0。' + FROM_F03],
  'assets.vehicles.ministers': ['10', 'integer', '辆', '副部（省）级及以上领导用车', FROM_F03],
  'assets.vehicles.leaders': ['10', 'integer', '辆', '主要负责人（主要领导干部）用车', FROM_F03],
  'assets.vehicles.confidential': ['10', 'integer', '辆', '机要通信用车', FROM_F03],
  'assets.vehicles.emergency': ['10', 'integer', '辆', '应急保障用车', FROM_F03],
  'assets.vehicles.enforcement': ['10', 'integer', '辆', '执法执勤用车', FROM_F03],
  'assets.vehicles.special': ['10', 'integer', '辆', '特种专业技术用车', FROM_F03],
  'assets.vehicles.retired': ['10', 'integer', '辆', '离退休干部服务用车', FROM_F03],
  'assets.vehicles.other': ['10', 'integer', '辆', '其他用车', FROM_F03],
  'assets.equipment': [
    '10',
    'integer',
    '台（套）',
    '单价100万元以上设备数',
    '不含车辆；没有填 0。' + FROM_F03,
  ],
  'assets.equipment.general': ['10', 'integer', '台（套）', '单价50万元以上通用设备数', '没有填 0。'],
  'assets.equipment.special': ['10', 'integer', '台（套）', '单价100万元以上专用设备数', '没有填 0。'],
  'performance.evaluated': ['10', 'integer', '个', '开展预算事前绩效评估的项目数', '没有填 0。'],
  'performance.evaluated-projects': ['10', 'list', '', '开展预算事前绩效评估的项目', '一项一条。'],
  'performance.targets': ['10', 'integer', '个', '编制绩效目标的项目数', '没有填 0。'],
  'performance.monitored': ['10', 'integer', '个', '开展绩效监控的项目数', '没有填 0。'],
  'performance.scope': ['10', 'text', '', '绩效自评覆盖的预算', '例如“一般公共预算”。'],
  'performance.score': ['10', 'amount', '分', '部门整体绩效自评得分', '百分制。'],
  'performance.summary': ['10', 'text', '', '部门整体绩效自评综述', '一两句话，不写句号。'],
  'performance.self-evaluated': ['10', 'integer', '个', '开展绩效自评的专项预算项目数', '没有填 0。'],
  'performance.self-evaluated-projects': ['10', 'list', '', '开展绩效自评的专项预算项目', '一项一条。'],
  'performance.project-scores': [
    '10',
    'text',
    '',
    '专项预算项目绩效自评得分',
    '例如“为98分”或“均为90分以上”。',
  ],
  'performance.project-summary': ['10', 'text', '', '专项预算项目绩效自评综述', '一两句话，不写句号。'],
  'performance.project-results': [
    '10',
    'list',
    '',
    '各专项预算项目的绩效自评',
    '一行一个项目，写成“项目名：98.5分：综述”。',
  ],
  attachments: ['attachments', 'list', '', '附件的名称', '一行一条；不填时列出通常的绩效评价报告。'],
} as const satisfies Readonly<Record<string, Entry>>;

export type QuestionId = keyof typeof ENTRIES;

/** Lists whose entries are sentences or hold marks of their own: one text is split at line ends only. */
const SENTENCES: readonly QuestionId[] = [
  'unit.duties',
  'unit.work',
  'performance.project-results',
  'attachments',
];
const CHOICES: Partial<Readonly<Record<QuestionId, readonly string[]>>> = {
  'unit.level': ['一级预算单位', '二级预算单位'],
};

/** The question with this id. */
export function question(id: QuestionId): QuestionSpec {
  const [section, type, unit, label, help]: Entry = ENTRIES[id];
  const choices = CHOICES[id];
  return {
    id,
    section,
    type,
    label,
    help,
    ...(unit === '' ? {} : { unit }),
    ...(choices === undefined ? {} : { choices }),
    ...(SENTENCES.includes(id) ? { sentences: true } : {}),
  };
}

/** The full-year budget of one 项, which none of the tables holds. */
export function itemBudgetQuestion(code: string, name: string): QuestionSpec {
  const help = '按本年批复和调整后的预算填写，没有安排填 0。';
  return {
    id: `budget.item.${code}`,
    section: '5',
    type: 'amount',
    unit: '万元',
    label: `${name}预算数`,
    short: '预算数',
    help,
  };
}

export function itemReasonQuestion(code: string, name: string): QuestionSpec {
  return {
    id: `reason.item.${code}`,
    section: '5',
    type: 'text',
    label: `${name}决算数与预算数不同的主要原因`,
    short: '主要原因',
    help: `两数不同时填写。${REASON}`,
  };
}

/** An amount of a line or subject whose cell cannot be read: `figure.T06.2010350`. */
export function lineFigureQuestion(table: string, section: string, line: string, name: string): QuestionSpec {
  return {
    id: `figure.${table}.${line}`,
    section,
    type: 'amount',
    unit: '万元',
    label: name,
    help: FROM_TABLE,
  };
}

export function definitionQuestion(code: string, name: string): QuestionSpec {
  const help = '名词解释里“指”后面的话，不写句号；不填时用通用的解释（有的话）。';
  const label = `${name}的解释`;
  return { id: `glossary.${code}`, section: 'glossary', type: 'text', label, short: '解释', help };
}
