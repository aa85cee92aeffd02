// The last parts: the reports that go with the text, and the tables.
import { question } from '../catalogue';
import type { Desk } from '../desk';
import { Gap } from '../quantity';
import type { SectionContent } from './section';

/** 附件: the user's list, or the report on performance that every department publishes. */
export function attachmentsSection(desk: Desk): SectionContent {
  const listed = desk.interview.list(question('attachments'), false);
  const projects = desk.interview.integer(question('performance.self-evaluated'), false);
  const usual = ['部门整体绩效评价报告', ...(projects.gt(0) ? ['专项预算项目绩效评价报告'] : [])];
  return { id: 'attachments', data: { 附件: listed instanceof Gap ? usual : listed }, charts: [] };
}

/** 附表: the tables of the set, in its order, by their titles. */
export function tablesSection(desk: Desk): SectionContent {
  const { entries } = desk.current.book;
  const titles = entries.flatMap(({ table, title }) => (table === null || title === null ? [] : [title]));
  return { id: 'tables', data: { 附表: [...new Set(titles)] }, charts: [] };
}
