// A text that somebody else wrote, as its readers hand it over: plain text, its paragraphs and its charts.

/** Offsets are UTF-16 indexes into the narrative's text. */
export interface NarrativeParagraph {
  readonly start: number;
  /** Exclusive, without the line end. */
  readonly end: number;
  readonly place: 'body' | 'table-cell' | 'text-box' | 'footnote';
  /** 1–9 of a heading style; null for body text and in plain text. */
  readonly headingLevel: number | null;
  /** Word makes the number itself, so the text has none. */
  readonly numbered: boolean;
}

export interface NarrativeSeries {
  readonly name: string | null;
  readonly categories: readonly string[];
  /** As the file holds them; null where a category has no value. */
  readonly values: readonly (string | null)[];
}

export interface NarrativeChart {
  /** Offset of the end of the paragraph that holds it. */
  readonly at: number;
  readonly title: string | null;
  /** The name of the first plot without 3D: `bar` (columns too), `pie`, `doughnut`, `line`, … */
  readonly kind: string;
  readonly series: readonly NarrativeSeries[];
  /** The same series as the embedded workbook holds them; null where there is none or it could not be read. */
  readonly embedded: readonly NarrativeSeries[] | null;
}

export interface Narrative {
  readonly text: string;
  readonly paragraphs: readonly NarrativeParagraph[];
  readonly charts: readonly NarrativeChart[];
}
