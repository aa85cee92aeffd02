// The XML of a chart over cells, and of the drawing that places it on its sheet ([ECMA-376] part 1, 20.5 and 21.2).
import { cellAddress } from '../workbook/address';
import { CHART_COLOURS } from '../workbook/chart-colours';
import type { PlanChart, SheetPlan } from '../workbook/sheet-plan';
import type { Rect } from '../workbook/workbook';
import { escapeXml } from './xml-elements';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const STRICT = 'http://purl.oclc.org/ooxml/';
const [CATEGORY_AXIS, VALUE_AXIS] = [111_111_111, 222_222_222];
const GAP_WIDTH = 120;
const FONT = '<a:latin typeface="宋体"/><a:ea typeface="宋体"/>';

/** The other namespaces follow from the one of relationships: transitional or strict. */
function drawingNamespace(relationships: string, name: string): string {
  return relationships.startsWith(STRICT)
    ? `${STRICT}drawingml/${name}`
    : `http://schemas.openxmlformats.org/drawingml/2006/${name}`;
}

/** `ids` are those of the relationships to the charts, in their order. */
export function drawingXml(
  charts: readonly PlanChart[],
  ids: readonly string[],
  relationships: string,
): string {
  const namespace = (name: string) => drawingNamespace(relationships, name);
  const anchors = charts.map(({ id, title, place }, index) => {
    const corner = (name: string, row: number, col: number) =>
      `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    const named = `id="${index + 2}" name="${escapeXml(id)}" descr="${escapeXml(title)}"`;
    return (
      `<xdr:twoCellAnchor>${corner('from', place.top, place.left)}${corner('to', place.bottom + 1, place.right + 1)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${named}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
      `<a:graphic><a:graphicData uri="${namespace('chart')}"><c:chart xmlns:c="${namespace('chart')}" r:id="${ids[index] ?? ''}"/></a:graphicData></a:graphic>` +
      `</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return `${HEAD}<xdr:wsDr xmlns:xdr="${namespace('spreadsheetDrawing')}" xmlns:a="${namespace('main')}" xmlns:r="${relationships}">${anchors.join('')}</xdr:wsDr>`;
}

/** What the cells of the plan hold now is kept in the chart, for programs that show it before they calculate. */
export function chartXml(chart: PlanChart, plan: SheetPlan, relationships: string): string {
  const namespace = (name: string) => drawingNamespace(relationships, name);
  const series = chart.series.map((each, index) => seriesXml(chart, plan, each, index)).join('');
  const plot = chart.kind === 'pie' ? pieXml(series) : columnXml(chart, series);
  return [
    `${HEAD}<c:chartSpace xmlns:c="${namespace('chart')}" xmlns:a="${namespace('main')}" xmlns:r="${relationships}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1">${FONT}</a:rPr><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}</c:plotArea>`,
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>',
    '</c:chartSpace>',
  ].join('');
}

function columnXml({ format, fromZero }: PlanChart, series: string): string {
  const axis = (id: number, other: number, position: string, rest: string) =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${rest}</c:scaling><c:delete val="0"/><c:axPos val="${position}"/>` +
    `<c:numFmt formatCode="${position === 'l' ? escapeXml(format) : 'General'}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${other}"/><c:crosses val="autoZero"/>`;
  return [
    '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    series,
    `<c:gapWidth val="${GAP_WIDTH}"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
    `<c:catAx>${axis(CATEGORY_AXIS, VALUE_AXIS, 'b', '')}</c:catAx>`,
    `<c:valAx>${axis(VALUE_AXIS, CATEGORY_AXIS, 'l', fromZero ? '<c:min val="0"/>' : '')}</c:valAx>`,
  ].join('');
}

function pieXml(series: string): string {
  return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
}

function seriesXml(
  { kind, categories, format }: PlanChart,
  plan: SheetPlan,
  { name, values }: PlanChart['series'][number],
  index: number,
): string {
  const pie = kind === 'pie';
  const texts = (rect: Rect) =>
    `<c:strRef><c:f>${reference(plan, rect)}</c:f><c:strCache>${points(plan, rect)}</c:strCache></c:strRef>`;
  const points_ = pie
    ? Array.from(
        { length: values.bottom - values.top + 1 },
        (_none, point) => `<c:dPt><c:idx val="${point}"/><c:bubble3D val="0"/>${fill(point)}</c:dPt>`,
      ).join('')
    : '';
  const labels =
    `<c:dLbls><c:numFmt formatCode="${pie ? 'General' : escapeXml(format)}" sourceLinked="${pie ? 1 : 0}"/>` +
    `<c:dLblPos val="${pie ? 'bestFit' : 'outEnd'}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
    `<c:showPercent val="${pie ? 1 : 0}"/><c:showBubbleSize val="0"/>${pie ? '<c:separator>\n</c:separator>' : ''}</c:dLbls>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${texts(name)}</c:tx>` +
    `${pie ? '' : `${fill(index)}<c:invertIfNegative val="0"/>`}${points_}${labels}<c:cat>${texts(categories)}</c:cat>` +
    `<c:val><c:numRef><c:f>${reference(plan, values)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${points(plan, values)}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

function fill(index: number): string {
  return `<c:spPr><a:solidFill><a:srgbClr val="${CHART_COLOURS[index % CHART_COLOURS.length] ?? 'C9C9C9'}"/></a:solidFill></c:spPr>`;
}

function reference({ name }: SheetPlan, { top, left, bottom, right }: Rect): string {
  const absolute = (row: number, col: number) =>
    cellAddress(row, col).replace(
      /^([A-Z]+)(\d+)$/u,
      (_all, letters: string, digits: string) => `$${letters}$${digits}`,
    );
  const range = top === bottom ? absolute(top, left) : `${absolute(top, left)}:${absolute(bottom, right)}`;
  return escapeXml(`'${name.replaceAll("'", "''")}'!${range}`);
}

/** What the cells, one below the other, hold now. */
function points({ rows }: SheetPlan, { top, left, bottom }: Rect): string {
  const values = rows.slice(top, bottom + 1).map((cells) => cells[left]?.value);
  const list = values.map((value, index) => {
    const words = value?.kind === 'text' || value?.kind === 'number' ? value.text : '';
    return `<c:pt idx="${index}"><c:v>${escapeXml(words)}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${values.length}"/>${list.join('')}`;
}
