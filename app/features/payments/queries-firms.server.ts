import { searchable } from '#app/domain/payments/names';
import type { LocalDate } from '#app/domain/shared/dates';
import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import { findRests } from './queries-credit.server';
import { findMatchable } from './queries-matching.server';

export type FirmAccount = {
  companyId: CompanyId;
  company: string;
  currency: string;
  openCents: number;
  overdueCents: number;
  /** What it paid too much, and credit notes that nobody has used. */
  creditCents: number;
};

/** How each firm that was ever invoiced stands, in euros, those that owe most first. */
export async function findFirmAccounts(
  db: Db,
  organisationId: OrganisationId,
  today: LocalDate,
  q = '',
): Promise<FirmAccount[]> {
  const about = `firms' accounts ${organisationId} ${today}`;
  const firms = await whileUnchanged(db, about, () => readFirmAccounts(db, organisationId, today));
  const wanted = searchable(q);
  return firms.filter(({ company }) => !wanted || searchable(company).includes(wanted));
}

async function readFirmAccounts(
  db: Db,
  organisationId: OrganisationId,
  today: LocalDate,
): Promise<FirmAccount[]> {
  const firms = new Map<CompanyId, FirmAccount>();
  for (const invoice of await findMatchable(db, organisationId)) {
    const { companyId, company, currency, openCents, dueOn, type } = invoice;
    if (currency !== 'EUR') continue;
    const firm = firms.get(companyId) ?? { companyId, company, currency, ...NOTHING };
    const isCredit = type === '381';
    firms.set(companyId, {
      ...firm,
      openCents: firm.openCents + (isCredit ? 0 : openCents),
      overdueCents: firm.overdueCents + (!isCredit && dueOn < today ? openCents : 0),
      creditCents: firm.creditCents + (isCredit ? openCents : 0),
    });
  }
  for (const { companyId, restCents, currency } of await findRests(db, organisationId)) {
    const firm = firms.get(companyId);
    if (firm && currency === 'EUR')
      firms.set(companyId, { ...firm, creditCents: firm.creditCents + restCents });
  }
  return [...firms.values()].sort((a, b) => b.openCents - a.openCents || (a.company < b.company ? -1 : 1));
}

const NOTHING = { openCents: 0, overdueCents: 0, creditCents: 0 };
