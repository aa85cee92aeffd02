// Every switch of the writing style with its values, as a schema. The names are what a style file and a template use.
import * as v from 'valibot';

function quoted(values: readonly string[]): string {
  return values.map((value) => (value === '' ? '""（不写）' : `“${value}”`)).join('、');
}

/** One of a few words; most of them stand in the text as they are. */
const oneOf = <const T extends readonly string[]>(...values: T) =>
  v.picklist(values, `应为${quoted(values)}中的一个`);

const yesNo = v.boolean('应为 true（是）或 false（否）');
const places = v.pipe(
  v.number('应为 0 到 4 的整数'),
  v.integer('应为 0 到 4 的整数'),
  v.minValue(0, '应为 0 到 4 的整数'),
  v.maxValue(4, '应为 0 到 4 的整数'),
);
const MOST_WORDS = 60;
const words = v.pipe(
  v.string('应为一段文字'),
  v.maxLength(MOST_WORDS, `不能超过 ${MOST_WORDS} 个字`),
  v.regex(/^\P{Cc}*$/u, '应在一行里'),
);
const measure = (most: number) =>
  v.pipe(
    v.number(`应为 0 到 ${most} 的数`),
    v.minValue(0, `应为 0 到 ${most} 的数`),
    v.maxValue(most, `应为 0 到 ${most} 的数`),
  );
const MOST_MILLIMETRES = 100;
const MOST_POINTS = 100;

const numbering = oneOf('一、', '（一）', '1.', '1、', '（1）');

/** What a list of vehicles by use may name. */
const VEHICLE_USES = [
  '副部（省）级及以上领导用车',
  '主要负责人用车',
  '主要领导干部用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部服务用车',
  '其他用车',
] as const;

/** Switches that a single section may set otherwise. */
const SECTION_SWITCHES = {
  // Words for the years
  本年: oneOf('年度', '年'),
  上年: oneOf('年度', '年'),
  年末: oneOf('12月31日', '12月底'),
  // Figures
  金额留尾零: yesNo,
  零金额: oneOf('0', '0.00'),
  比例小数: places,
  比例留尾零: yesNo,
  占比写明基数: yesNo,
  // Change
  变动: oneOf('金额和比率', '只写金额', '只写比率'),
  变动连接: oneOf('，', '、'),
  增加: oneOf('增加', '增长', '上升'),
  减少: oneOf('减少', '下降'),
  增长: oneOf('增长', '增加', '上升', '增幅'),
  下降: oneOf('下降', '减少', '降低', '降幅'),
  持平: oneOf('持平', '无变化'),
  各: oneOf('各', '均', ''),
  // Reasons
  原因引语: words,
  原因另起一句: yesNo,
  原因门槛: measure(100),
  // Totals and parts
  总计: oneOf('收、支总计', '收入、支出总计', '收入总计、支出总计', '收支总计'),
  总计连接: oneOf('均为', '为', ''),
  零项: oneOf('不列', '列0'),
  // Subjects and budget against final
  科目: oneOf('类款项', '编码', '类款项和编码'),
  类名去支出: yesNo,
  按款分组: yesNo,
  预算对比: oneOf('预算和决算', '决算和完成率', '只写决算'),
  预算口径: oneOf('全年预算', '年初预算', '调整预算', '预算'),
  完成率带的: yesNo,
  写明等于预算: yesNo,
  各项句末: oneOf('。', '；'),
  经济科目: oneOf('名称和金额', '只写名称'),
  社保合并: yesNo,
  公用经费: oneOf('公用经费', '日常公用经费'),
  // 三公
  三公顺序: oneOf('出国、用车、接待', '出国、接待、用车', '接待、用车、出国'),
  用车分列: yesNo,
  三公零项: oneOf('简写', '详写'),
  未安排: oneOf('未安排预算', '年初未安排预算', '无预算安排'),
  公务用车: oneOf('按车型', '按用途', '只写总数'),
  接待: oneOf('逐项', '概述'),
  陪同说明: yesNo,
  // Other matters
  基金比较: yesNo,
  采购占比: yesNo,
  无采购: oneOf('写未发生', '列0'),
  车辆用途: v.pipe(
    v.array(oneOf(...VEHICLE_USES), '应为车辆用途的列表'),
    v.minLength(1, '至少要有一种车辆用途'),
  ),
  设备: oneOf('100万元以上设备', '50万元以上通用设备和100万元以上专用设备'),
  无资产: oneOf('写无', '列0'),
  绩效项目: oneOf('合并', '逐项'),
  整体绩效: oneOf('部门整体（含部门预算项目）', '部门整体'),
  附件: words,
  // Glossary, captions, numbering, titles
  名词带编码: yesNo,
  名词序号: numbering,
  条目序号: oneOf('1.', '1、', '（1）', '①'),
  图题括号: yesNo,
  图题单位: oneOf('题后', '另起一行', '不写'),
  /** In place of the template's own; blank for that one. */
  标题: words,
};

/** Switches of the whole text. */
const TEXT_SWITCHES = {
  模板: oneOf('四川部门决算', '全国部门决算'),
  金额小数: places,
  占比调整: oneOf('不调', '调最大项', '调末项'),
  尾差调整: oneOf('不调', '调最大项', '调末项'),
  部分序号: oneOf('第一部分', ''),
  章序号: numbering,
  节序号: numbering,
  图题位置: oneOf('图下', '图上'),
};

/** How a document is laid out: lengths in millimetres, sizes and spacing in points. */
const PAGE_SWITCHES = {
  纸张: oneOf('A4', 'A3', '16开'),
  上边距: measure(MOST_MILLIMETRES),
  下边距: measure(MOST_MILLIMETRES),
  左边距: measure(MOST_MILLIMETRES),
  右边距: measure(MOST_MILLIMETRES),
  题名字体: words,
  题名字号: measure(MOST_POINTS),
  章标题字体: words,
  章标题字号: measure(MOST_POINTS),
  节标题字体: words,
  节标题字号: measure(MOST_POINTS),
  正文字体: words,
  正文字号: measure(MOST_POINTS),
  西文字体: words,
  /** Fixed, from line to line; 0 for single spacing. */
  行距: measure(MOST_POINTS),
  /** In characters. */
  首行缩进: measure(10),
  附表方向: oneOf('横向', '纵向'),
};

/** What a single section may set. */
export const SectionSwitches = v.strictObject(SECTION_SWITCHES);
/** What a style sets for the whole text. */
export const TextSwitches = v.strictObject({ ...SECTION_SWITCHES, ...TEXT_SWITCHES });
export const PageSwitches = v.strictObject(PAGE_SWITCHES);

export type SectionStyle = Readonly<v.InferOutput<typeof SectionSwitches>>;
export type PageStyle = Readonly<v.InferOutput<typeof PageSwitches>>;

/** A complete style: every switch has a value. */
export type WritingStyle = Readonly<v.InferOutput<typeof TextSwitches>> & {
  readonly name: string;
  /** What single sections do otherwise, by section id. */
  readonly 各节: Readonly<Record<string, Partial<SectionStyle>>>;
  readonly 页面: PageStyle;
  /** Templates in place of the built-in ones, by section id. */
  readonly 各节模板?: Readonly<Record<string, string>>;
};

/** The style of one section. */
export function styleOfSection(style: WritingStyle, section: string): WritingStyle {
  const own = Object.hasOwn(style.各节, section) ? style.各节[section] : undefined;
  return own === undefined ? style : { ...style, ...own };
}
