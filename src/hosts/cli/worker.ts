// The command line's worker: parses and reads one workbook at a time.
export {};
