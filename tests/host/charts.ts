// The charts of a sheet of the emulated Excel, with the members the add-in uses: what was set is recorded, nothing is drawn.
import { rectAddress } from '../../src/workbook/address';
import { type EmulatedChart, type EmulatedSheet } from './emulated-workbook';
import { HostError, type HostObject, type HostProperty } from './protocol';

const TYPES: readonly unknown[] = ['ColumnClustered', 'Pie'];

export function charts(sheet: EmulatedSheet): HostObject {
  return {
    type: 'ChartCollection',
    items: () => sheet.charts.map((chart) => chartObject(sheet, chart)),
    methods: {
      GetItemAt: (index) => {
        const chart = sheet.charts[Number(index)];
        if (chart === undefined) throw new HostError('ItemNotFound');
        return chartObject(sheet, chart);
      },
      Add: (type, source, seriesBy) => {
        guard(sheet);
        const area = (source as HostObject | null)?.area;
        if (area === undefined || !TYPES.includes(type) || seriesBy !== 'Columns')
          throw new HostError(
            'InvalidArgument',
            `not emulated: a chart ${String(type)} by ${String(seriesBy)}`,
          );
        const name = `图表 ${sheet.charts.length + 1}`;
        const chart: EmulatedChart = { name, type: String(type), source: rectAddress(area), set: new Map() };
        sheet.charts.push(chart);
        return chartObject(sheet, chart);
      },
    },
  };
}

function chartObject(sheet: EmulatedSheet, chart: EmulatedChart): HostObject {
  const recorded = (name: string): HostProperty => ({
    get: () => chart.set.get(name) ?? null,
    set: (value) => {
      guard(sheet);
      chart.set.set(name, value);
    },
  });
  const part = (type: string, path: string, ...names: readonly string[]) => ({
    type,
    properties: Object.fromEntries(names.map((name) => [name, recorded(`${path}.${name}`)])),
  });
  const valueAxis = () => part('ChartAxis', 'ValueAxis', 'Minimum', 'NumberFormat');
  return {
    type: 'Chart',
    properties: {
      Name: {
        get: () => chart.name,
        set: (value) => {
          chart.name = String(value);
        },
      },
    },
    children: {
      Title: () => part('ChartTitle', 'Title', 'Text'),
      Legend: () => part('ChartLegend', 'Legend', 'Position'),
      DataLabels: () => part('ChartDataLabels', 'DataLabels', 'ShowValue', 'ShowPercentage', 'NumberFormat'),
      Axes: () => {
        // A pie has none.
        if (chart.type === 'Pie') throw new HostError('InvalidArgument', 'no axes');
        return { type: 'ChartAxes', children: { ValueAxis: valueAxis } };
      },
    },
    methods: {
      SetPosition: (from, to) => {
        chart.set.set('Position', `${String(from)}:${String(to)}`);
      },
      Delete: () => {
        guard(sheet);
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      },
    },
  };
}

function guard(sheet: EmulatedSheet): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
}
