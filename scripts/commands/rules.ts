import { type Command, Misused } from '../command';
import { jsonOf } from '../files';
import { answersByRule } from '../rules';

export const command: Command = {
  usage: `${Object.keys(answersByRule).join('|')} --case F`,
  options: { case: { type: 'string' } },
  words: 1,
  run: async (given) => {
    const [kind = ''] = given.words;
    const answer = Object.hasOwn(answersByRule, kind) ? answersByRule[kind] : undefined;
    if (!answer) throw new Misused(kind ? `rules ${kind} is not built yet` : 'which rule?');
    return { value: await answer(await jsonOf(given.needed('case'))) };
  },
};
