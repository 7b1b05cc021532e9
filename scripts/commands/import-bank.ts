import path from 'node:path';
import type { ReportedEntry } from '#app/features/payments/commands-import.server';
import { reasonWords } from '#app/features/payments/words';
import { formatsOf } from '#app/i18n/formats';
import { translator } from '#app/i18n/translator';
import { importBankFile } from '#app/spreadsheets/bank-file.server';
import { type Command, Refused } from '../command';
import { bytesOf } from '../files';
import { inWords, terminalLocale } from '../words';

export const command: Command = {
  usage: '--file F',
  options: { file: { type: 'string' } },
  database: true,
  run: async (given, { db, act }) => {
    const file = given.needed('file');
    const bytes = await bytesIn(file);
    const report = await importBankFile(db, act(), { bytes, name: path.basename(file) });
    if (!report.ok) throw new Refused(...report.problems).withShape(nothing);
    const { written, fresh, unchanged, warnings, entries } = report.value;
    return {
      value: { written, fresh, unchanged, warnings: warnings.map(inWords), entries: entries.map(entryOf) },
    };
  },
};

async function bytesIn(file: string): Promise<Buffer> {
  try {
    return await bytesOf(file);
  } catch (error) {
    throw error instanceof Refused ? error.withShape(nothing) : error;
  }
}

const nothing = { written: false, entries: [] };

/** A movement with each invoice that it may settle, the likeliest first, once each. */
function entryOf({ id, amountCents, currency, bookedOn, unchanged, problem, proposals }: ReportedEntry) {
  const t = translator(terminalLocale);
  const f = formatsOf(terminalLocale);
  const matches = proposals.flatMap((proposal) =>
    proposal.shares.map(({ number, cents }) => ({
      number,
      cents,
      confidence: proposal.confidence,
      reason: reasonWords(t, f, proposal),
    })),
  );
  return {
    id,
    amountCents,
    currency,
    bookedOn,
    ...(unchanged && { unchanged }),
    ...(problem && { problem: inWords(problem) }),
    matches: matches.filter(({ number }, at) => matches.findIndex((one) => one.number === number) === at),
  };
}
