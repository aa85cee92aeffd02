// 机构运行信息表 (财决附03表): its lines by what they answer, with the names they go by.
import type { Names } from '../form';

/** After list marks and 其中： are dropped. */
export const INFORMATION_TITLE = '机构运行信息表';

/** Headings over the year's actual figures, the best one first. */
export const INFORMATION_FIGURES: Names = ['统计数', '决算数', '决算统计数', '本年数', '数量'];

/** By the id of the question that the line answers. Names as `labelText` gives them, after 其中：. */
export const INFORMATION_LINES: Readonly<Record<string, Names>> = {
  'overseas.groups': ['因公出国（境）团组数', '因公出国（境）团组', '出国（境）团组数'],
  'overseas.persons': [
    '因公出国（境）人次数',
    '因公出国（境）人数',
    '因公出国（境）人次',
    '出国（境）人次数',
  ],
  'vehicles.bought': ['公务用车购置数', '公务用车购置量', '公务用车购置数量'],
  'vehicles.held': ['公务用车保有量', '公务用车保有数'],
  'reception.batches': ['国内公务接待批次', '国内公务接待批次数', '国内接待批次'],
  'reception.persons': ['国内公务接待人次', '国内公务接待人次数', '国内接待人次'],
  'reception.foreign-amount': ['外事接待费', '外事接待支出'],
  'reception.foreign-batches': ['外事接待批次', '外事接待批次数'],
  'reception.foreign-persons': ['外事接待人次', '外事接待人次数'],
  'agency.amount': ['机关运行经费', '机关运行经费合计', '机关运行经费支出'],
  'procurement.total': ['政府采购支出合计', '政府采购支出总额', '政府采购支出'],
  'procurement.goods': ['政府采购货物支出', '货物支出'],
  'procurement.works': ['政府采购工程支出', '工程支出'],
  'procurement.services': ['政府采购服务支出', '服务支出'],
  'procurement.sme': ['政府采购授予中小企业合同金额', '授予中小企业合同金额', '政府采购授予中小企业合同'],
  'procurement.micro': ['授予小微企业合同金额', '政府采购授予小微企业合同金额'],
  'assets.vehicles': ['车辆数合计', '车辆数', '车辆合计', '车辆数量合计'],
  'assets.vehicles.ministers': ['副部（省）级及以上领导用车', '副部（省）级以上领导用车', '部级领导干部用车'],
  'assets.vehicles.leaders': ['主要负责人用车', '主要领导干部用车'],
  'assets.vehicles.confidential': ['机要通信用车'],
  'assets.vehicles.emergency': ['应急保障用车'],
  'assets.vehicles.enforcement': ['执法执勤用车'],
  'assets.vehicles.special': ['特种专业技术用车'],
  'assets.vehicles.retired': ['离退休干部服务用车', '离退休干部用车'],
  'assets.vehicles.other': ['其他用车'],
  'assets.equipment': [
    '单价100万元（含）以上设备（不含车辆）',
    '单价100万元（含）以上设备',
    '单价100万元以上设备',
    '单价100万元以上设备（不含车辆）',
  ],
  'assets.equipment.general': ['单价50万元（含）以上通用设备', '单价50万元以上通用设备'],
  'assets.equipment.special': ['单价100万元（含）以上专用设备', '单价100万元以上专用设备'],
};
