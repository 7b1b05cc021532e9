import { creditorReference } from '#app/domain/payments/creditor-reference';
import type { MatchableInvoice } from '#app/domain/payments/proposal';
import { confirmCertain } from '#app/features/payments/commands-entries.server';
import { pauseReminders } from '#app/features/payments/commands-reminder-settings.server';
import { sendLetters } from '#app/features/payments/commands-reminders.server';
import { findLetters } from '#app/features/payments/letters.server';
import { findMatchable } from '#app/features/payments/queries-matching.server';
import type { Act } from '#app/platform/act';
import { importBankFile } from '#app/spreadsheets/bank-file.server';
import type { Db } from '#db/connection';
import { camtFile, type Movement } from './camt';
import type { Step } from './edition-steps';
import { done } from './outcome';
import { organisationOf } from './people';

const ACCOUNT = 'FR7630006000011234567890189';

/** Most deposits are paid by the end of June; what came in November waits for somebody to look at it. */
export const BANK_STEPS: readonly Step[] = [
  { at: '2026-06-22T07:30:00.000Z', words: 'bank statement of June', run: june },
  { at: '2026-07-06T08:10:00.000Z', words: 'reminders', run: (db, act) => remind(db, act, 8) },
  { at: '2026-09-01T08:40:00.000Z', words: 'second reminders', run: (db, act) => remind(db, act, 3) },
  { at: '2026-11-19T16:20:00.000Z', words: 'bank statement of November', run: november },
];

async function june(db: Db, act: Act): Promise<void> {
  const organisationId = await organisationOf(db);
  const deposits = await openDeposits(db, organisationId);
  const paid = deposits.filter((_, at) => at % 4 !== 3);
  const report = await bring(
    db,
    act,
    '2026-06-22',
    paid.map((deposit, at) => paidBy(deposit, `2026-06-${String(8 + (at % 12)).padStart(2, '0')}`, at)),
  );
  const entryIds = report.entries.map(({ id }) => id);
  await confirmCertain(db, act, { organisationId, entryIds });
}

/** The last of the list, so that those who pay in November were not bothered; one of them contests its invoice. */
async function remind(db: Db, act: Act, many: number): Promise<void> {
  const organisationId = await organisationOf(db);
  const letters = (await findLetters(db, organisationId, act.at)).slice(-many);
  await sendLetters(db, act, { organisationId, letters });
  const disputed = letters.at(-1)?.invoices[0];
  if (many > 3 || !disputed) return;
  const about = { organisationId, companyId: null, invoiceId: disputed.invoiceId };
  const reason = 'Surface livrée inférieure à la commande : métré demandé au salon';
  done(await pauseReminders(db, act, { ...about, kind: 'DISPUTED', reason, untilOn: null }));
}

/** Five sure ones, and one of each that needs a look: a name alone, a part, too much, a bank's fee, a stranger, a bill of ours. */
async function november(db: Db, act: Act): Promise<void> {
  const deposits = await openDeposits(db, await organisationOf(db));
  const [named, part, over, fee, ...sure] = deposits;
  if (!named || !part || !over || !fee) return;
  const on = (day: number) => `2026-11-${day}`;
  await bring(db, act, '2026-11-19', [
    ...sure.slice(0, 5).map((deposit, at) => paidBy(deposit, on(16 + (at % 3)), 200 + at)),
    { ...paidBy(named, on(17), 301), reference: undefined, text: 'Salon Hong Kong, merci' },
    { ...paidBy(part, on(17), 302), cents: Math.round(part.openCents / 2), text: 'Premier versement' },
    { ...paidBy(over, on(18), 303), cents: over.openCents + 15_000 },
    {
      ...paidBy(fee, on(18), 304),
      cents: fee.openCents - 1_500,
      reference: undefined,
      text: `INV ${fee.number} LESS CHARGES`,
    },
    { cents: 48_000, on: on(18), party: 'M ET MME DURAND', text: 'Inscription', bankReference: 'DEMO-305' },
    {
      cents: -312_540,
      on: on(18),
      party: 'HONG KONG EXHIBITION SERVICES',
      text: 'Stand hire INV 77812',
      bankReference: 'DEMO-306',
    },
  ]);
}

const openDeposits = async (db: Db, organisationId: string): Promise<MatchableInvoice[]> =>
  (await findMatchable(db, organisationId)).filter(
    ({ type, openCents, currency }) => type === '386' && openCents > 0 && currency === 'EUR',
  );

const paidBy = ({ number, company, openCents }: MatchableInvoice, on: string, at: number): Movement => ({
  ...{
    cents: openCents,
    on,
    party: company.toUpperCase().slice(0, 35),
    reference: creditorReference(number),
  },
  bankReference: `DEMO-${at}`,
});

async function bring(db: Db, act: Act, day: string, movements: readonly Movement[]) {
  const bytes = Buffer.from(camtFile(ACCOUNT, day, movements));
  return done(await importBankFile(db, act, { bytes, name: `releve-${day}.xml` }));
}
