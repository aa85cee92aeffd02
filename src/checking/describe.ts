// Places in words: table, cell, row and column as a person would call them.
import type { Table } from '../facts/table';
import { cellAddress } from '../workbook/address';
import type { Row } from '../facts/table';
import { tableName } from './books';
import type { Place } from './relation';
import { isOfSeveralUnits } from './units';

/** `公开03表支出决算表`, with the sheet's name where that does not say it; 上年 in front for last year's. */
export function tableWords(table: Table, prior = false): string {
  const name = tableName(table.id, table.title);
  const sheet = table.sheet.replace(/\s/gu, '');
  const speaks = sheet.includes(table.title) || sheet.includes(tableName(table.id, ''));
  return `${prior ? '上年' : ''}${name}${speaks ? '' : `（工作表“${table.sheet}”）`}`;
}

/** `G16（2013699 其他共产党事务支出·项目支出）`; for a row the form leaves out `“221 住房保障支出”（表中没有这一行）`. */
export function placeWords(place: Place): string {
  const column = columnWords(place.column);
  if (place.row === null) return `“${[place.absentRow, column].filter(isSaid).join('·')}”（表中没有这一行）`;
  const name = [unitWords(place.table, place.row) + rowWords(place.row), column].filter(isSaid).join('·');
  if (place.fact === null) return `“${name}”（表中没有这一列）`;
  return `${cellAddress(place.fact.cell.row, place.fact.cell.col)}${name === '' ? '' : `（${name}）`}`;
}

/** The column alone, for further terms of the same row: `G16（项目支出）`. */
export function columnPlaceWords(place: Place): string {
  const column = columnWords(place.column);
  if (place.fact === null || column === '') return placeWords(place);
  return `${cellAddress(place.fact.cell.row, place.fact.cell.col)}（${column}）`;
}

/** `2013101 行政运行`, `合计`, `本年收入合计`. */
export function rowWords(row: Row): string {
  if (row.role === 'total') return row.label === '' ? '' : (row.key ?? '合计');
  if (row.role === 'line') return (row.key ?? row.label).replaceAll('/', '：');
  return [row.code, row.label].filter((part) => part !== null && part !== '').join(' ');
}

/** The unit of a row, where a subject alone names none: `108301：`. */
function unitWords(table: Table, { role, unit }: Row): string {
  return unit === undefined || role === 'unit' || !isOfSeveralUnits(table) ? '' : `${unit}：`;
}

/** The column without the side of a two-sided table; a lone 金额 says nothing. */
export function columnWords(path: string): string {
  const plain = path.replace(/^(?:收入|支出)\//u, '').replace(/^本年支出\//u, '');
  return plain === '金额' ? '' : plain.replaceAll('/', '·');
}

function isSaid(part: string): boolean {
  return part !== '';
}
