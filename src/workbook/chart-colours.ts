// The colours of charts, in a workbook and in Word the same.

/** RGB; light enough for black labels, apart in grey print too. */
export const CHART_COLOURS: readonly string[] = [
  '9DC3E6',
  'F4B183',
  'C9E3B4',
  'FFE08A',
  'C9C9C9',
  'B4A7D6',
  '8ED1C6',
  'F2B8C6',
  'D7C4A3',
  '7FA8D1',
];
