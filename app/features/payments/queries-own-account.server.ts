import { z } from 'zod';
import type { LocalDate } from '#app/domain/shared/dates';
import type { CompanyId, InvoiceId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import { findMatchable } from './queries-matching.server';

type OwnAccount = { organisationId: OrganisationId; companyId: CompanyId };

/** Whose account a firm may see: that of its newest invoice; null where it has none. */
export async function findOwnAccount(
  db: Db,
  companies: readonly CompanyId[],
  asked: CompanyId | null,
): Promise<OwnAccount | null> {
  const own = asked === null ? companies : companies.filter((id) => id === asked);
  if (own.length === 0) return null;
  return whileUnchanged(db, `own account ${own}`, () => readOwnAccount(db, own));
}

async function readOwnAccount(db: Db, own: readonly CompanyId[]): Promise<OwnAccount | null> {
  const row = await db
    .selectFrom('invoice')
    .select(['organisation_id as organisationId', 'company_id as companyId'])
    .where('company_id', 'in', own)
    .orderBy('issued_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export type ToPay = {
  number: string;
  openCents: number;
  currency: string;
  dueOn: LocalDate;
  late: boolean;
  /** What the invoice asks to be paid to, and to quote. */
  iban: string | null;
  reference: string;
};

const payment = z.object({
  payment: z.object({ iban: z.string().optional(), rf: z.string().optional(), reference: z.string() }),
});

/** What a firm has still to pay, and how, the most urgent first. */
export async function findToPay(
  db: Db,
  companies: readonly CompanyId[],
  today: LocalDate,
): Promise<readonly ToPay[]> {
  if (companies.length === 0) return [];
  return whileUnchanged(db, `to pay ${today} ${companies}`, () => readToPay(db, companies, today));
}

async function readToPay(db: Db, companies: readonly CompanyId[], today: LocalDate): Promise<ToPay[]> {
  const own = await findOwnAccount(db, companies, null);
  if (!own) return [];
  const matchable = await findMatchable(db, own.organisationId, { companyIds: companies });
  const open = matchable.filter(({ type, openCents }) => type !== '381' && openCents > 0);
  const asked = await paymentsAsked(
    db,
    open.map(({ id }) => id),
  );
  return open
    .map(({ id, number, openCents, currency, dueOn }): ToPay => {
      const { iban = null, rf, reference = number } = asked.get(id) ?? {};
      return { number, openCents, currency, dueOn, late: dueOn < today, iban, reference: rf ?? reference };
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** What each of these invoices asks to be paid to. */
async function paymentsAsked(db: Db, ids: readonly InvoiceId[]) {
  if (ids.length === 0) return new Map<InvoiceId, z.infer<typeof payment>['payment']>();
  const rows = await db.selectFrom('invoice').select(['id', 'snapshot']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, snapshot }) => [id, payment.parse(JSON.parse(snapshot)).payment]));
}
