import { printedPlanImport } from '#app/domain/pavilions/plan-import';
import { importPlan } from '#app/features/pavilions/commands.server';
import { type Command, Refused } from '../command';
import { jsonOf } from '../files';
import { inWords } from '../words';

export const command: Command = {
  usage: '--edition SLUG --file F',
  options: { edition: { type: 'string' }, file: { type: 'string' } },
  database: true,
  run: async (given, { db, act }) => {
    const editionSlug = given.needed('edition');
    const json = await planIn(given.needed('file'));
    const imported = await importPlan(db, act(), { editionSlug, json });
    const printed = printedPlanImport(imported);
    const messages = imported.problems.map((problem) => inWords(problem).message);
    const problems = printed.problems.map((problem, index) => ({ ...problem, message: messages[index] }));
    return { value: { ...printed, problems }, refused: !printed.written };
  },
};

async function planIn(file: string): Promise<unknown> {
  try {
    return await jsonOf(file);
  } catch (error) {
    throw error instanceof Refused ? error.withShape({ written: false, booths: 0, openSides: {} }) : error;
  }
}
