// Where each fact is used: the relations that hold it.
import type { Fact } from '../facts/fact';
import type { RuleRun } from './run-rules';

/** A relation by its place in the runs of a check. */
export interface Site {
  readonly run: number;
  /** Index into the run's `judged`. */
  readonly at: number;
}

/** Weak, because a fact gives way to another with every edit. */
export type Sites = WeakMap<Fact, readonly Site[]>;

/** Asked for at the first edit after a check, and kept for those that follow. */
const known = new WeakMap<readonly RuleRun[], Sites>();

/** The sites of every fact of this year's book. */
export function sitesOf(runs: readonly RuleRun[]): Sites {
  const sites = known.get(runs) ?? findSites(runs);
  known.set(runs, sites);
  return sites;
}

/** The sites of runs in which every relation has kept its place. */
export function keepSites(runs: readonly RuleRun[], sites: Sites): void {
  known.set(runs, sites);
}

function findSites(runs: readonly RuleRun[]): Sites {
  const sites = new Map<Fact, Site[]>();
  for (const [run, { judged }] of runs.entries()) {
    for (const [at, { relation }] of judged.entries()) {
      const site = { run, at };
      for (const terms of [relation.left, relation.right]) {
        for (const { place } of terms) {
          if (place.fact === null || place.prior) continue;
          const own = sites.get(place.fact);
          if (own === undefined) sites.set(place.fact, [site]);
          else own.push(site);
        }
      }
    }
  }
  return new WeakMap(sites);
}
