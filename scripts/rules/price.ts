import { z } from 'zod';
import { answerPriceCase } from '#app/domain/invoicing/price-case';
import { parsePriceLists } from '#app/domain/invoicing/price-list';
import { builtIn, casesIn } from '../cases';
import { orRefuse } from '../command';
import type { RuleAnswer } from '../rules';

const withLists = z.object({ lists: z.array(z.unknown()) });

/** `lists` of the file replace the built-in ones. */
export const answer: RuleAnswer = async (file) => {
  const given = withLists.safeParse(file).success;
  const lists = orRefuse(parsePriceLists(given ? file : await builtIn('price-lists.json')));
  return casesIn(file).map((one) => answerPriceCase(lists, one));
};
