import { z } from 'zod';
import { answerDeMinimisCase } from '#app/domain/funding/de-minimis-case';
import { centsFigure } from '#app/domain/shared/figures';
import { answerEach, casesIn } from '../cases';
import { Refused } from '../command';
import type { RuleAnswer } from '../rules';

export const answer: RuleAnswer = (file) => {
  const ceiling = ceilingIn(file);
  return answerEach(casesIn(file, 'deMinimis'), (one) => answerDeMinimisCase(one, ceiling));
};

/** A ledger file may state the ceiling that it was made for. */
function ceilingIn(file: unknown): number | undefined {
  const ceiling = z.object({ ceilingCents: z.unknown() });
  const own =
    ceiling.safeParse(file).data ?? z.object({ deMinimis: ceiling }).safeParse(file).data?.deMinimis;
  if (own?.ceilingCents === undefined) return undefined;
  const read = centsFigure.safeParse(own.ceilingCents);
  if (!read.success) throw new Refused({ code: 'INVALID_CASE', at: 'ceilingCents' });
  return read.data;
}
