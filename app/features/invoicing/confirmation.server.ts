import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { confirmationNumber } from '#app/domain/registrations/confirmation-papers';
import type { ConfirmationSnapshot } from '#app/domain/registrations/confirmation-snapshot';
import { type Instant, type LocalDate, plusDays } from '#app/domain/shared/dates';
import { type DrawablePlan, findPlan } from '#app/features/pavilions/queries-plan.server';
import type { Db } from '#db/connection';
import { referenceOf } from './draft.server';
import { inclusionWords } from './inclusions';
import type { Former } from './queries-former.server';
import type { PavilionTerms } from './queries-pavilion.server';
import type { PlacedFirm } from './queries-placed.server';

export type ConfirmationFacts = {
  plan: DrawablePlan;
  deadlines: { daysBefore: number; labelFr: string; labelEn: string }[];
};

/** What every confirmation of a pavilion shares: its halls, and what the fair asks for and when. */
export async function findConfirmationFacts(db: Db, terms: PavilionTerms): Promise<ConfirmationFacts> {
  const deadlines = await db
    .selectFrom('fair_deadline')
    .innerJoin('edition', 'edition.fair_id', 'fair_deadline.fair_id')
    .select(['days_before_opening', 'label_fr', 'label_en'])
    .where('edition.id', '=', terms.edition.id)
    .orderBy('days_before_opening', 'desc')
    .orderBy('code')
    .execute();
  return {
    plan: await findPlan(db, terms.pavilionId),
    deadlines: deadlines.map((row) => ({
      daysBefore: row.days_before_opening,
      labelFr: row.label_fr,
      labelEn: row.label_en,
    })),
  };
}

/** What a confirmation says of this one time: when, after which other, at what price, and what is still to be paid. */
export type Confirming = {
  issuedAt: Instant;
  issueDate: LocalDate;
  former: Former;
  order: InvoiceSnapshot['order'];
  currency: string;
  deposit: ConfirmationSnapshot['deposit'];
};

/** A booth confirmed by the invoice that goes with it. */
export const withInvoice = (snapshot: InvoiceSnapshot, former: Former): Confirming => ({
  ...{ issuedAt: snapshot.issuedAt, issueDate: snapshot.issueDate, former },
  ...{ order: snapshot.order, currency: snapshot.currency },
  deposit:
    snapshot.type === '386'
      ? { number: snapshot.number, dueCents: snapshot.totals.dueCents, dueDate: snapshot.dueDate }
      : null,
});

/** All that the booth confirmation says, in the firm's language. */
export function confirmationOf(
  terms: PavilionTerms,
  firm: PlacedFirm,
  facts: ConfirmationFacts,
  said: Confirming,
): ConfirmationSnapshot {
  const { seller, venue, edition } = terms;
  const { booth, buyer, contact, locale } = firm;
  const { lines, allowances = [], totals } = said.order;
  return {
    reference: confirmationNumber(referenceOf(terms, firm), said.former.count + 1),
    replaces: replacedBy(said.former),
    confirmedAt: said.issuedAt,
    confirmedOn: said.issueDate,
    locale,
    organiser: {
      name: seller.name,
      addressLines: seller.addressLines,
      postcode: seller.postcode,
      city: seller.city,
      country: seller.country,
      legalForm: seller.legalForm,
      siren: seller.siren,
      vatId: seller.vatId,
      email: seller.email,
      phone: terms.phone ?? undefined,
      brandColour: seller.brandColour,
    },
    firm: {
      name: buyer.name,
      addressLines: buyer.addressLines,
      postcode: buyer.postcode,
      city: buyer.city,
      country: buyer.country,
      contact: { name: `${contact.givenName} ${contact.familyName}`.trim(), email: contact.email },
    },
    edition: { name: edition.name, provisional: edition.provisional },
    venue,
    booth: {
      label: booth.label,
      hallName: booth.hall.name,
      level: booth.hall.level,
      area: booth.area,
      use: booth.use,
      kind: booth.kind,
      openSides: booth.openSides,
    },
    inclusions: inclusionWords(terms.list, booth.area, locale),
    price: {
      currency: said.currency,
      lines: [
        ...lines.map(({ description, netCents }) => ({ description, netCents })),
        ...allowances.map(({ description, amountCents }) => ({ description, netCents: -amountCents })),
      ],
      exclVatCents: totals.exclVatCents,
      vatCents: totals.vatCents,
      inclVatCents: totals.inclVatCents,
    },
    deposit: said.deposit,
    steps: facts.deadlines.map(({ daysBefore, labelFr, labelEn }) => ({
      on: venue.startsOn && plusDays(venue.startsOn, -daysBefore),
      label: locale === 'fr' ? labelFr : labelEn,
    })),
    plan: hallOf(facts.plan, booth.hall.code),
  };
}

function replacedBy({ said }: Former): ConfirmationSnapshot['replaces'] {
  if (!said) return undefined;
  return { reference: said.reference, confirmedOn: said.confirmedOn, booth: said.booth.label };
}

function hallOf({ halls, stands }: DrawablePlan, code: string): ConfirmationSnapshot['plan'] {
  const hall = halls.find(({ id }) => id === code);
  if (!hall) throw new Error(`no hall ${code}`);
  return { halls: [hall], stands: stands.filter((stand) => stand.hall === code) };
}
