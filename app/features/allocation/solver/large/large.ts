import type { Highs } from 'highs';
import type { AllocationProblem } from '#app/domain/allocation/problem';
import type { FieldAnswer } from '../branching/narrow';
import type { Field } from './field';
import { chanceOf } from './neighbourhood';
import {
  improve,
  isProven,
  type LargeWork,
  openCandidates,
  placeAnew,
  type Search,
  solveOpen,
  tighten,
} from './steps';
import { EMPTY } from './tree';

/** The best placement found, null without one, as numbers of candidates; `bound`: none is worth more. */
export type LargeAnswer = { chosen: number[] | null; bound: number };

/**
 * Solves a large problem with many bonuses, from what is `known`. First a bound and prices (`relax`) and a placement by diving. Then, in
 * turns: candidates that are in no better placement are dropped; once few are left they are solved exactly, which is
 * the proof; until then parts of the plan are placed anew around the best known. Counts rounds, not seconds: only a
 * time limit or a cancel lets two runs with one problem and seed differ.
 */
export function solveLarge(
  highs: Highs,
  problem: AllocationProblem,
  field: Field,
  work: LargeWork,
  known: FieldAnswer | null = null,
): LargeAnswer {
  const search: Search = {
    ...{
      highs,
      problem,
      field,
      work,
      best: known?.best ?? null,
      bound: known?.bound ?? Number.POSITIVE_INFINITY,
    },
    states: known?.states ?? field.candidatesAt.map((candidates) => [...candidates, EMPTY]),
    prices: known?.prices ?? new Float64Array(field.registrations),
    bounds: new Float64Array(field.scores.length).fill(Number.POSITIVE_INFINITY),
    chance: chanceOf(work.seed),
  };
  const isOver = () => isProven(search) || work.cancelled() || work.secondsLeft() <= 0;
  tighten(search, QUICK_CELLS);
  const mayTake = TRIAL_SHARE * work.secondsLeft();
  if (!isOver()) solveOpen(search, FEW_A_BOOTH * field.booths, mayTake);
  if (!isOver()) placeAnew(search, search.states);
  if (!isOver()) tighten(search, ALL_CELLS);
  for (let idle = 0; idle < PATIENCE && search.best && !isOver() && !isSmall(search); )
    idle = improve(search, idle) ? 0 : idle + 1;
  if (!isOver()) tighten(search, ALL_CELLS);
  if (!isOver()) solveOpen(search, Number.POSITIVE_INFINITY, work.secondsLeft());
  return { chosen: search.best?.chosen ?? null, bound: search.bound };
}

const QUICK_CELLS = 600_000;
const ALL_CELLS = 4_000_000;
/** With so few open candidates for each booth, HiGHS mostly ends in seconds; where it doesn't, this share of the time is lost. */
const FEW_A_BOOTH = 3;
const TRIAL_SHARE = 0.2;
/** Rounds in a row that bring nothing before the rest of the time goes to the proof. */
const PATIENCE = 60;

const isSmall = (search: Search) => openCandidates(search).length <= 4 * search.field.booths;
