import { z } from 'zod';
import { answerAidCase } from '#app/domain/funding/aid-case';
import { parseSchemeRules } from '#app/domain/funding/scheme';
import { answerEach, builtIn, casesIn } from '../cases';
import { orRefuse } from '../command';
import type { RuleAnswer } from '../rules';

const withSchemes = z.object({ schemes: z.array(z.unknown()) });

/** `schemes` of the file replace the built-in ones. */
export const answer: RuleAnswer = async (file) => {
  const raw = withSchemes.safeParse(file).data ?? withSchemes.parse(await builtIn('subsidies.json'));
  const schemes = orRefuse(parseSchemeRules(raw.schemes));
  return answerEach(casesIn(file, 'aidExamples'), (one) => answerAidCase(schemes, one));
};
