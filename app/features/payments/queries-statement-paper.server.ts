import type { StatementSnapshot } from '#app/domain/payments/papers';
import type { Instant, LocalDate, Locale } from '#app/domain/shared/dates';
import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { findPaperFirms, findSender } from './queries-sender.server';
import { findStatement } from './queries-statement.server';

/** A firm's statement of account in euros, or in its only currency, ready to be drawn; null for a firm never invoiced. */
export async function findStatementPaper(
  db: Db,
  asked: {
    organisationId: OrganisationId;
    companyId: CompanyId;
    day: LocalDate;
    at: Instant;
    locale: Locale;
  },
): Promise<StatementSnapshot | null> {
  const { organisationId, companyId, day, at, locale } = asked;
  const statement = await findStatement(db, organisationId, companyId, day);
  const account = statement?.accounts.find(({ currency }) => currency === 'EUR') ?? statement?.accounts[0];
  const firm = (await findPaperFirms(db, [companyId])).get(companyId);
  if (!account || !firm) return null;
  return {
    ...{ locale, issuedAt: at, day },
    organiser: await findSender(db, organisationId),
    firm,
    ...account,
    open: account.open.map(({ number, dueOn, openCents, lateDays }) => ({
      number,
      dueOn,
      openCents,
      lateDays,
    })),
  };
}
