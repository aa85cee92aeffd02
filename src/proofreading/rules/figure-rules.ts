// The rules about words that go with figures, written out; those that are arithmetic are in relations/.
import { chartAgainstText, chartAgainstWorkbook } from './chart-data';
import { comparisonWords } from './comparison-words';
import { evaluationProjects } from './evaluation-projects';
import { evaluationFormulas, evaluationSums } from './evaluation-scores';
import { evaluationTargets } from './evaluation-targets';
import { missingUnits } from './missing-units';
import type { ProofRule } from './proof-rule';
import { receptionCounts } from './reception-counts';
import { trendWords } from './trend-words';
import { zeroBase } from './zero-base';

export const FIGURE_RULES: readonly ProofRule[] = [
  comparisonWords,
  trendWords,
  missingUnits,
  zeroBase,
  receptionCounts,
  evaluationSums,
  evaluationFormulas,
  evaluationTargets,
  evaluationProjects,
  chartAgainstText,
  chartAgainstWorkbook,
];
