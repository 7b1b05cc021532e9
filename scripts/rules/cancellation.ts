import { z } from 'zod';
import { answerCancellationCase, parseCancellationGrids } from '#app/domain/invoicing/cancellation-case';
import { answerEach, builtIn, casesIn } from '../cases';
import { orRefuse } from '../command';
import type { RuleAnswer } from '../rules';

const withGrids = z.object({ cancellationGrids: z.array(z.unknown()) });

/** `cancellationGrids` of the file replace the built-in ones. */
export const answer: RuleAnswer = async (file) => {
  const raw = withGrids.safeParse(file).data ?? withGrids.parse(await builtIn('price-lists.json'));
  const grids = orRefuse(parseCancellationGrids(raw.cancellationGrids));
  return answerEach(casesIn(file, 'cancellationExamples'), (one) => answerCancellationCase(grids, one));
};
