import { type Command, Misused } from '../command';
import { jsonOf } from '../files';
import { findRule, ruleNames } from '../rules';

export const command: Command = {
  usage: `${ruleNames.join('|')} --case F`,
  options: { case: { type: 'string' } },
  words: 1,
  run: async (given) => {
    const [kind = ''] = given.words;
    const answer = findRule(kind);
    if (!answer) throw new Misused(kind ? `rules ${kind} is not built yet` : 'which rule?');
    return { value: await answer(await jsonOf(given.needed('case'))) };
  },
};
