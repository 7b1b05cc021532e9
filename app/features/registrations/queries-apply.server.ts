import { z } from 'zod';
import { mayActForCompany } from '#app/domain/access/may';
import type { SignedIn } from '#app/domain/access/signed-in';
import { canonicalNationalId } from '#app/domain/companies/identifiers';
import type { ApplyFacts } from '#app/domain/registrations/apply';
import { publicStanding } from '#app/domain/registrations/decision';
import type { Typed } from '#app/domain/registrations/typed';
import type { LocalDate } from '#app/domain/shared/dates';
import type { CompanyId, RegistrationId } from '#app/domain/shared/ids';
import {
  findCompaniesOfPerson,
  findCompany,
  findCompanyByIdentifier,
} from '#app/features/companies/queries.server';
import type { Db } from '#db/connection';
import { type Call, findAidLabels, findBooths, findSegments } from './queries-call.server';
import { findOptions, findWishes } from './queries-detail.server';

/** The firms a person may register for a call, and which of them are registered already. */
export async function findApplicants(db: Db, call: Call, person: SignedIn) {
  const companies = await findCompaniesOfPerson(db, person.id);
  const registered = await db
    .selectFrom('registration')
    .select(['id', 'company_id'])
    .where('pavilion_id', '=', call.pavilionId)
    .where(
      'company_id',
      'in',
      companies.map(({ id }) => id),
    )
    .execute();
  return companies.map(({ id, name, country, national_id }) => ({
    id,
    name,
    country,
    nationalId: national_id,
    registrationId: registered.find(({ company_id }) => company_id === id)?.id ?? null,
  }));
}

const participations = z.array(z.object({ year: z.number(), m2: z.number() }));

/** What the form needs to know, and what it shows at first for a known firm: its own facts, the contact of its last time. */
export async function findApplyFacts(db: Db, call: Call, today: LocalDate, companyId: CompanyId | null) {
  const company = companyId === null ? undefined : await findCompany(db, companyId);
  const last =
    companyId === null
      ? undefined
      : await db
          .selectFrom('registration')
          .selectAll()
          .where('company_id', '=', companyId)
          .orderBy('filed_on', 'desc')
          .limit(1)
          .executeTakeFirst();
  const membership =
    companyId === null
      ? undefined
      : await db
          .selectFrom('company_membership')
          .select('is_member')
          .where('company_id', '=', companyId)
          .where('organisation_id', '=', call.organisationId)
          .executeTakeFirst();
  const booths = (await findBooths(db, call.pavilionId)).filter(({ use }) => use !== 'collective');
  const segments = await findSegments(db);
  const aids = await findAidLabels(db);
  const facts: ApplyFacts = {
    today,
    priceList: call.priceList,
    boothLabels: booths.map(({ label }) => label),
    segments: segments.map(({ code }) => code),
    aids,
    known: company
      ? {
          region: company.region,
          headcount: company.headcount,
          turnoverCents: company.turnover_cents,
          balanceCents: company.balance_cents,
        }
      : null,
    participations: last ? participations.parse(JSON.parse(last.participations)) : [],
  };
  const shown: Partial<Typed> = {
    ...(company && {
      country: company.country,
      identifier: company.national_id,
      name: company.name,
      siret: company.siret ?? '',
      vat: company.vat_id ?? '',
      address: company.address_line,
      postcode: company.postcode,
      city: company.city,
      segment: company.segment_code ?? '',
      products: company.products ?? '',
      member: membership?.is_member === 1 ? 'on' : '',
    }),
    ...(last && {
      givenName: last.contact_given_name,
      familyName: last.contact_family_name,
      email: last.contact_email,
      phone: last.contact_phone ?? '',
      locale: last.locale,
    }),
  };
  return { facts, shown, booths, segments, known: company !== undefined };
}

/** A registration as its own firm sees it; undefined when it is not one of these firms'. A quiet decision is not in it. */
export async function findOwnRegistration(db: Db, companyIds: readonly CompanyId[], id: RegistrationId) {
  const row = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .selectAll('registration')
    .select('company.name as company')
    .where('registration.id', '=', id)
    .where('registration.company_id', 'in', [...companyIds])
    .executeTakeFirst();
  if (!row) return undefined;
  const standing = publicStanding({
    decision: row.decision,
    reason: row.decision_reason,
    decidedAt: row.decided_at,
    announcedAt: row.announced_at,
    withdrawnAt: row.withdrawn_at,
  });
  return {
    id: row.id,
    pavilionId: row.pavilion_id,
    company: row.company,
    email: row.contact_email,
    areaWished: row.area_wished,
    packageCode: row.package_code,
    filedOn: row.filed_on,
    standing,
    reason: standing === 'received' || standing === 'withdrawn' ? null : row.decision_reason,
    wishes: await findWishes(db, id),
    options: await findOptions(db, id),
  };
}

/** The firm that bears what was typed, when the person may act for it. */
export async function findOwnCompanyId(
  db: Db,
  person: SignedIn,
  typed: Pick<Typed, 'country' | 'identifier'>,
): Promise<CompanyId | null> {
  const nationalId = canonicalNationalId(typed.identifier, typed.country);
  const company = await findCompanyByIdentifier(db, typed.country, nationalId);
  return company && mayActForCompany(person, company.id) ? company.id : null;
}
