// The answer to the question 单位性质, as far as it decides which rules apply.
import type { UnitNature } from '../checking/language/ast';
import { natureIn } from '../checking/unit-nature';
import type { Answers } from '../writing/question';

/** Null where the question is unanswered, or its answer names no nature that a rule can ask for. */
export function natureAnswered(answers: Answers): UnitNature | null {
  const answer = answers['unit.nature'];
  return typeof answer === 'string' ? natureIn(answer) : null;
}
