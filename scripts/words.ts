import type { Problem } from '#app/domain/shared/problem';
import { translator, wordProblem } from '#app/i18n/translator';

export const terminalLocale = process.env.LANG?.startsWith('fr') ? 'fr' : 'en';

const t = translator(terminalLocale);

export type WordedProblem = { code: string; at?: string; params?: Problem['params']; message: string };

/** A refusal as the command line prints it, in the language of the terminal. */
export function inWords(problem: Problem): WordedProblem {
  const { code, at, field, params } = problem;
  return { code, at: at ?? field, params, message: wordProblem(t, problem) };
}
