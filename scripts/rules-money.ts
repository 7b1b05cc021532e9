import { z } from 'zod';
import { answerAidCase } from '#app/domain/funding/aid-case';
import { answerDeMinimisCase } from '#app/domain/funding/de-minimis-case';
import { parseSchemeRules } from '#app/domain/funding/scheme';
import { answerSmeCase } from '#app/domain/funding/sme-class-case';
import { answerCancellationCase, parseCancellationGrids } from '#app/domain/invoicing/cancellation-case';
import { answerPriceCase } from '#app/domain/invoicing/price-case';
import { parsePriceLists } from '#app/domain/invoicing/price-list';
import { centsFigure } from '#app/domain/shared/figures';
import { answerEach, builtIn, casesIn } from './cases';
import { orRefuse, Refused } from './command';

/** Rules about money; `lists`, `schemes` and `cancellationGrids` of the file replace the built-in ones. */
export const moneyAnswers: Record<string, (file: unknown) => unknown> = {
  aid: async (file) => {
    const raw = withSchemes.safeParse(file).data ?? withSchemes.parse(await builtIn('subsidies.json'));
    const schemes = orRefuse(parseSchemeRules(raw.schemes));
    return answerEach(casesIn(file, 'aidExamples'), (one) => answerAidCase(schemes, one));
  },
  cancellation: async (file) => {
    const raw = withGrids.safeParse(file).data ?? withGrids.parse(await builtIn('price-lists.json'));
    const grids = orRefuse(parseCancellationGrids(raw.cancellationGrids));
    return answerEach(casesIn(file, 'cancellationExamples'), (one) => answerCancellationCase(grids, one));
  },
  'de-minimis': (file) => {
    const ceiling = ceilingIn(file);
    return answerEach(casesIn(file, 'deMinimis'), (one) => answerDeMinimisCase(one, ceiling));
  },
  price: async (file) => {
    const given = withLists.safeParse(file).success;
    const lists = orRefuse(parsePriceLists(given ? file : await builtIn('price-lists.json')));
    return casesIn(file).map((one) => answerPriceCase(lists, one));
  },
  'sme-class': (file) => answerEach(casesIn(file, 'smeDefinition'), answerSmeCase),
};

const withLists = z.object({ lists: z.array(z.unknown()) });
const withSchemes = z.object({ schemes: z.array(z.unknown()) });
const withGrids = z.object({ cancellationGrids: z.array(z.unknown()) });

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
