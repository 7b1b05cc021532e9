import { z } from 'zod';
import { MEMBER_STATE } from '#app/domain/funding/assess-facts';
import { tightestWindow } from '#app/domain/funding/de-minimis';
import type { CeilingFacts } from '#app/domain/funding/paper-snapshots';
import { dayIn } from '#app/domain/shared/dates';
import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { findLedgers } from './queries-ledger.server';
import { findUndertakings } from './queries-undertakings.server';

const lines = z.array(z.string());

/** Who writes, to whom, and when: the head of every paper about aid. */
export async function findPaperHead(db: Db, act: Act, organisationId: OrganisationId, companyId: CompanyId) {
  const organisation = await db
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  const company = await db
    .selectFrom('company')
    .selectAll()
    .where('id', '=', companyId)
    .executeTakeFirstOrThrow();
  return {
    issuedAt: act.at,
    issuedOn: dayIn(act.at, 'Europe/Paris'),
    organiser: {
      ...{ name: organisation.name, addressLines: lines.parse(JSON.parse(organisation.address_lines)) },
      ...{ postcode: organisation.postcode ?? '', city: organisation.city ?? '' },
      ...{ country: organisation.country ?? '', legalForm: organisation.legal_form },
      ...{ siren: organisation.siren, email: organisation.email, phone: organisation.phone },
      brandColour: organisation.brand_colour ?? undefined,
    },
    firm: {
      ...{ name: company.name, addressLines: company.address_line ? [company.address_line] : [] },
      ...{ postcode: company.postcode, city: company.city, country: company.country },
      identifier: `${company.country}:${company.national_id}`,
    },
  };
}

/** What the single undertaking of a firm has had, in the window that ends on a day; null where no regulation is known. */
export async function findCeiling(
  db: Db,
  organisationId: OrganisationId,
  companyId: CompanyId,
  on: string,
): Promise<CeilingFacts | null> {
  const undertaking = (await findUndertakings(db, organisationId, [companyId])).get(companyId);
  const group = undertaking?.members ?? [companyId];
  const ledgers = await findLedgers(db, organisationId, group);
  const grants = [...ledgers.values()].flat().filter((entry) => entry.on <= on);
  const question = { company: companyId, group, memberState: MEMBER_STATE, on, newAidCents: 0, grants };
  const window = tightestWindow(question);
  if (!window.ok) return null;
  const { ceilingCents, usedCents, windowStart, windowEnd } = window.value;
  return { ceilingCents, usedCents, windowStart, windowEnd };
}

/** "Cosmoprof Asia 2026". */
export async function findEventName(db: Db, editionId: string): Promise<string> {
  const row = await db
    .selectFrom('edition')
    .innerJoin('fair', 'fair.id', 'edition.fair_id')
    .select(['fair.name', 'edition.year'])
    .where('edition.id', '=', editionId)
    .executeTakeFirstOrThrow();
  return `${row.name} ${row.year}`;
}
