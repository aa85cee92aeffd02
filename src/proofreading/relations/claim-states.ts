// Every figure as a reviewer ticks it off.
import type { Claim } from '../claims/claim';
import type { ClaimState } from '../finding';
import { sourceSpan } from '../text/clean-text';
import type { Judgement } from './judge';
import { aboutWords, quoteOf } from './wording';

export function claimStates(
  claims: readonly Claim[],
  { agreeing, disagreeing }: Judgement,
): readonly ClaimState[] {
  const figures = claims.filter(({ figure }) => figure.kind !== 'steady');
  return figures.map((claim) => ({
    ...sourceSpan(claim.block.clean, claim.figure.from, claim.figure.to),
    quote: quoteOf(claim),
    unit: claim.figure.unit === '' ? null : claim.figure.unit,
    about: aboutWords(claim),
    status: disagreeing.has(claim) ? 'disagrees' : agreeing.has(claim) ? 'agrees' : 'unbound',
  }));
}
