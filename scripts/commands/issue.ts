import { issueInvoices } from '#app/features/invoicing/commands.server';
import type { IssueKind } from '#app/features/invoicing/draft.server';
import { type IssueReport, previewIssue } from '#app/features/invoicing/preview.server';
import { type Command, Misused, orRefuse } from '../command';
import type { Instance } from '../instance';
import { nowFor } from '../now';
import { inWords } from '../words';
import { answerTo } from './issue-case';

export const command: Command = {
  usage: '--edition SLUG [--kind deposit|balance] [--dry-run] | --case F --out DIR',
  options: {
    edition: { type: 'string' },
    kind: { type: 'string' },
    'dry-run': { type: 'boolean' },
    case: { type: 'string' },
    out: { type: 'string' },
  },
  database: true,
  alone: (given) => {
    const file = given.text('case');
    if (file === undefined) return undefined;
    if (given.text('edition')) throw new Misused('--edition or --case, not both');
    return answerTo(file, given.needed('out'), nowFor(given));
  },
  run: async (given, instance) => {
    const kind = kindOf(given.text('kind') ?? 'deposit');
    const report = await reportOf(instance, given.needed('edition'), kind, given.on('dry-run'));
    const { issued, skipped, refused } = printed(report);
    return {
      value: { issued, skipped, ...(refused.length > 0 && { refused }) },
      refused: refused.length > 0,
    };
  },
};

function kindOf(given: string): IssueKind {
  if (given !== 'deposit' && given !== 'balance')
    throw new Misused(`--kind deposit or balance, not ${given}`);
  return given;
}

async function reportOf(
  { db, act, now }: Instance,
  editionSlug: string,
  kind: IssueKind,
  dryRun: boolean,
): Promise<IssueReport> {
  if (dryRun) return orRefuse(await previewIssue(db, now(), { editionSlug, kind }));
  return orRefuse(await issueInvoices(db, act(), { kind, editionSlug }, tellProgress));
}

async function tellProgress(done: number, total: number, company = ''): Promise<void> {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total} ${company.slice(0, 40).padEnd(40)}`);
  if (process.stderr.isTTY && done === total) process.stderr.write('\n');
}

/** Without what belongs to the database only. */
function printed({ issued, skipped, refused }: IssueReport) {
  return {
    issued: issued.map(({ registration, company, booth, number, lines, totals, regime, warnings }) => {
      return { registration, company, booth, number, lines, totals, regime, warnings: warnings.map(inWords) };
    }),
    skipped: skipped.map(({ registration, company, reason, number }) => ({
      registration,
      company,
      reason,
      number,
    })),
    refused: refused.map(({ registration, company, problems }) => {
      return { registration, company, problems: problems.map(inWords) };
    }),
  };
}
