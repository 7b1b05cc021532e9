import { createRequire } from 'node:module';

/** What answers one rule: a file of cases as parsed JSON → what is printed. No database. */
export type RuleAnswer = (file: unknown) => unknown;

export const ruleNames = [
  'identifier',
  'leg',
  'open-sides',
  'points',
  'aid',
  'cancellation',
  'de-minimis',
  'price',
  'sme-class',
];

const load = createRequire(import.meta.url);

/** A rule is loaded when it is asked, so that a short question costs little. */
export function findRule(name: string): RuleAnswer | undefined {
  if (!ruleNames.includes(name)) return undefined;
  const { answer }: { answer: RuleAnswer } = load(`./rules/${name}`);
  return answer;
}
