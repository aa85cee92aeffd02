// What a section hands to its template.
import type { ChartData } from '../chart-data';
import type { TemplateData } from '../template/template';

export interface SectionContent {
  readonly id: string;
  readonly data: TemplateData;
  readonly charts: readonly (ChartData | null)[];
}
