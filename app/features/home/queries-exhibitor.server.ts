import { sql } from 'kysely';
import { type Standing, standingOf } from '#app/domain/registrations/standing';
import { dayIn, type LocalDate } from '#app/domain/shared/dates';
import type { BoothId, CompanyId, EditionId, PavilionId, RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';

/** The organisers' day, by which their letters and deadlines are dated. */
const ORGANISER_ZONE = 'Europe/Paris';

export type OwnRegistration = {
  id: RegistrationId;
  companyId: CompanyId;
  company: string;
  organiser: string;
  pavilionId: PavilionId;
  edition: { id: EditionId; slug: string; name: string; provisional: boolean };
  standing: Standing;
  /** Disclosed once it is confirmed, never before. */
  booth: { id: BoothId; label: string } | null;
};

/** The registrations of these firms as the firms may see them, the nearest fair first. */
export async function findOwnRegistrations(
  db: Db,
  companyIds: readonly CompanyId[],
  today: LocalDate,
): Promise<readonly OwnRegistration[]> {
  if (companyIds.length === 0) return [];
  const about = `own registrations ${today} ${companyIds}`;
  return whileUnchanged(db, about, () => readOwnRegistrations(db, companyIds, today));
}

async function readOwnRegistrations(
  db: Db,
  companyIds: readonly CompanyId[],
  today: LocalDate,
): Promise<OwnRegistration[]> {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .innerJoin('organisation', 'organisation.id', 'pavilion.organisation_id')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .innerJoin('fair', 'fair.id', 'edition.fair_id')
    .leftJoin('confirmation', (join) =>
      join
        .onRef('confirmation.registration_id', '=', 'registration.id')
        .on('confirmation.cancelled_at', 'is', null),
    )
    .leftJoin('invoice', (join) =>
      join.onRef('invoice.confirmation_id', '=', 'confirmation.id').on('invoice.type', '=', '386'),
    )
    .select(['registration.id', 'registration.company_id as companyId', 'company.name as company'])
    .select(['organisation.name as organiser', 'pavilion.id as pavilionId', 'decision', 'decision_reason'])
    .select(['announced_at', 'withdrawn_at', 'filed_on', 'confirmation.id as confirmationId', 'confirmed_at'])
    .select(['invoice.id as invoiceId', 'invoice.due_date', 'invoice.due_cents'])
    .select(['edition.id as editionId', 'edition.slug', 'edition.year', 'fair.name as fair'])
    .select((row) => [
      'edition.provisional',
      row
        .selectFrom('edition_venue')
        .select(({ fn }) => fn.min('starts_on').as('opens'))
        .whereRef('edition_venue.edition_id', '=', 'edition.id')
        .as('opensOn'),
      row
        .selectFrom('paper')
        .select(sql<string | null>`json_extract(paper.snapshot, '$.venue.startsOn')`.as('opens'))
        .whereRef('paper.registration_id', '=', 'registration.id')
        .where('paper.type', '=', 'booth-confirmation')
        .orderBy('paper.issued_at', 'desc')
        .limit(1)
        .as('boothOpensOn'),
      row
        .selectFrom('settlement')
        .select(({ fn }) => fn.sum<number>('amount_cents').as('paid'))
        .whereRef('settlement.invoice_id', '=', 'invoice.id')
        .where('settlement.undone_at', 'is', null)
        .as('paidCents'),
    ])
    .where('registration.company_id', 'in', companyIds)
    .orderBy('opensOn')
    .orderBy('company.name')
    .execute();
  const booths = await findConfirmedBooths(
    db,
    rows.flatMap(({ confirmationId }) => confirmationId ?? []),
  );
  return rows.map((row) => ({
    ...{ id: row.id, companyId: row.companyId, company: row.company, organiser: row.organiser },
    pavilionId: row.pavilionId,
    edition: {
      id: row.editionId,
      slug: row.slug,
      name: `${row.fair} ${row.year}`,
      provisional: row.provisional === 1,
    },
    standing: standingOf(
      {
        filedOn: row.filed_on,
        decision: row.decision,
        reason: row.decision_reason,
        announcedOn: dayOf(row.announced_at),
        withdrawnOn: dayOf(row.withdrawn_at),
        confirmedOn: dayOf(row.confirmed_at),
        deposit:
          row.due_date !== null && row.due_cents !== null
            ? { dueOn: row.due_date, dueCents: row.due_cents, paidCents: row.paidCents ?? 0 }
            : null,
        opensOn: (row.confirmationId && row.boothOpensOn) || row.opensOn,
      },
      today,
    ),
    booth: (row.confirmationId && booths.get(row.confirmationId)) || null,
  }));
}

const dayOf = (at: string | null): LocalDate | null => (at ? dayIn(at, ORGANISER_ZONE) : null);

/** A firm's places are in one booth: a collective booth has several places, a firm holds one booth. */
async function findConfirmedBooths(db: Db, confirmationIds: readonly string[]) {
  if (confirmationIds.length === 0) return new Map<string, { id: BoothId; label: string }>();
  const rows = await db
    .selectFrom('confirmed_place')
    .innerJoin('place', 'place.id', 'confirmed_place.place_id')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .select(['confirmation_id', 'booth.id', 'booth.label'])
    .where('confirmation_id', 'in', confirmationIds)
    .where('confirmed_place.cancelled_at', 'is', null)
    .execute();
  return new Map(rows.map(({ confirmation_id, id, label }) => [confirmation_id, { id, label }]));
}

/** The one that was asked for, if it is among them; without a wish, the first that isn't over. */
export function chooseRegistration(
  registrations: readonly OwnRegistration[],
  wanted: string | null,
): OwnRegistration | undefined {
  if (wanted) return registrations.find(({ id }) => id === wanted);
  const over = ['REFUSED', 'WITHDRAWN'];
  return registrations.find(({ standing }) => !over.includes(standing.code)) ?? registrations[0];
}
