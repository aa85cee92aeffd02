// The list of recognisers, in the order in which they may claim a relation.
import { columnsSwapped } from './columns-swapped';
import type { Recogniser } from './recogniser';
import { unitLine } from './unit-line';

export const recognisers: readonly Recogniser[] = [unitLine, columnsSwapped];
