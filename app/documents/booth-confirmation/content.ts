import { addressLines } from '#app/documents/address';
import type { LegendEntry } from '#app/documents/kit/plan-legend.server';
import type { ConfirmationSnapshot } from '#app/domain/registrations/confirmation-snapshot';
import type { LocalDate } from '#app/domain/shared/dates';
import type { Cents } from '#app/domain/shared/money';
import { formatsOf } from '#app/i18n/formats';
import { LOCALE_TAGS, type Translate, translator } from '#app/i18n/translator';

type Fact = { label: string; value: string; note?: string };

/** What a booth confirmation says, in words, in reading order; the plan is drawn beside it. */
export type ConfirmationContent = {
  head: {
    organiser: { name: string; lines: string[]; brandColour?: string };
    title: string;
    marks: string[];
    foot: string;
  };
  firm: { label: string; lines: string[] };
  booth: { label: string; value: string; note: string };
  edition: string;
  /** Which confirmation this one replaces; empty for the first. */
  replaces: string;
  facts: Fact[][];
  next: { title: string; columns: string[]; rows: string[][] };
  included: { title: string; items: string[] };
  price: { title: string; rows: Fact[]; totals: (Fact & { strong?: boolean })[] };
  contact: string;
  plan: { title: string; note: string; legend: LegendEntry[] };
};

export function confirmationContent(confirmation: ConfirmationSnapshot): ConfirmationContent {
  const { locale, organiser, firm, edition, venue, booth } = confirmation;
  const t = translator(locale);
  const formats = formatsOf(locale);
  const money = (cents: Cents) => formats.money({ cents, currency: confirmation.price.currency });
  const kind = booth.use === 'individual' ? t(`papers.kind.${booth.kind}`) : t(`papers.use.${booth.use}`);
  const former = confirmation.replaces && {
    ...{ booth: confirmation.replaces.booth, reference: confirmation.replaces.reference },
    date: formats.date(confirmation.replaces.confirmedOn, 'long'),
  };
  const hall =
    booth.level === 0
      ? booth.hallName
      : t('papers.confirmation.hallLevel', { hall: booth.hallName, level: booth.level });
  return {
    head: {
      organiser: {
        name: organiser.name,
        lines: [
          ...addressLines(organiser, locale, firm.country),
          ...[organiser.email, organiser.phone].flatMap((line) => line ?? []),
        ],
        brandColour: organiser.brandColour,
      },
      title: t('papers.confirmation.title'),
      marks: [
        t('papers.confirmation.reference', { reference: confirmation.reference }),
        t('papers.confirmation.issued', { date: formats.date(confirmation.confirmedOn, 'long') }),
        ...(former ? [t('papers.confirmation.replaces', { date: former.date })] : []),
      ],
      foot: [
        organiser.name,
        organiser.legalForm,
        organiser.siren && t('papers.siren', { value: organiser.siren }),
        organiser.vatId && t('papers.vatId', { value: organiser.vatId }),
      ]
        .filter(Boolean)
        .join(' · '),
    },
    firm: {
      label: t('papers.confirmation.firm'),
      lines: [
        firm.name,
        ...addressLines(firm, locale, organiser.country),
        t('papers.confirmation.attention', { name: firm.contact.name }),
        firm.contact.email,
      ],
    },
    booth: {
      label: t('papers.confirmation.booth'),
      value: booth.label,
      note: [formats.area(booth.area), kind, booth.hallName].join(' · '),
    },
    edition: edition.provisional
      ? t('papers.confirmation.provisional', { edition: edition.name })
      : edition.name,
    replaces: former ? t('papers.confirmation.moved', former) : '',
    facts: [
      [
        { label: t('papers.confirmation.dates'), ...datesOf(t, confirmation) },
        {
          label: t('papers.confirmation.venue'),
          value: [venue.name, venue.address].filter(Boolean).join(', '),
        },
      ],
      [
        { label: t('papers.confirmation.hall'), value: hall },
        { label: t('papers.confirmation.area'), value: formats.area(booth.area) },
        { label: t('papers.confirmation.kind'), value: kind },
        { label: t('papers.confirmation.openSides'), value: sidesOf(t, confirmation) },
      ],
    ],
    next: {
      title: t('papers.confirmation.next'),
      columns: [t('papers.confirmation.when'), t('papers.confirmation.what')],
      rows: stepsOf(t, confirmation, money),
    },
    included: { title: t('papers.confirmation.included'), items: confirmation.inclusions },
    price: {
      title: t('papers.confirmation.price'),
      rows: confirmation.price.lines.map((line) => ({
        label: line.description,
        value: money(line.netCents),
      })),
      totals: [
        { label: t('papers.invoice.exclVat'), value: money(confirmation.price.exclVatCents) },
        { label: t('papers.invoice.vatTotal'), value: money(confirmation.price.vatCents) },
        { label: t('papers.invoice.inclVat'), value: money(confirmation.price.inclVatCents), strong: true },
      ],
    },
    contact: organiser.email ? t('papers.confirmation.contact', { contact: organiser.email }) : '',
    plan: {
      title: t('papers.confirmation.plan', { booth: booth.label, hall: booth.hallName }),
      note: t('papers.confirmation.planNote'),
      legend: [
        { mark: 'own', label: t('papers.confirmation.booth') },
        { mark: 'open', label: t('pavilions.legend.open') },
        { mark: 'aisle', label: t('pavilions.legend.aisle') },
        { mark: 'pillar', label: t('pavilions.legend.pillar') },
        { mark: 'entrance', label: t('pavilions.legend.entrance') },
        { mark: 'exit', label: t('papers.confirmation.exit') },
      ],
    },
  };
}

/** The fair's days and the zone they are told in, with its distance from UTC on the first of them. */
function datesOf(t: Translate, { venue, locale }: ConfirmationSnapshot): { value: string; note?: string } {
  if (!venue.startsOn || !venue.endsOn) return { value: t('papers.confirmation.datesUnknown') };
  return {
    value: formatsOf(locale).dateRange(venue.startsOn, venue.endsOn),
    note: t('papers.confirmation.zone', { zone: zoneName(venue.timeZone, venue.startsOn, locale) }),
  };
}

function zoneName(timeZone: string, on: LocalDate, locale: ConfirmationSnapshot['locale']): string {
  const noon = Date.parse(`${on}T12:00:00Z`);
  const offset = new Intl.DateTimeFormat(LOCALE_TAGS[locale], { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(noon)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ');
  return `${city}, ${(offset ?? 'UTC').replace('GMT', 'UTC')}`;
}

function sidesOf(t: Translate, { booth, locale }: ConfirmationSnapshot): string {
  const open = (['N', 'E', 'S', 'W'] as const).filter((side) => booth.openSides.includes(side));
  return open.length === 0
    ? t('papers.confirmation.noOpenSide')
    : formatsOf(locale).list(open.map((side) => t(`papers.side.${side}`)));
}

function stepsOf(
  t: Translate,
  { deposit, steps, locale }: ConfirmationSnapshot,
  money: (cents: Cents) => string,
): string[][] {
  const pay = deposit
    ? [
        {
          on: deposit.dueDate,
          label: t('papers.confirmation.payDeposit', {
            amount: money(deposit.dueCents),
            number: deposit.number,
          }),
        },
      ]
    : [];
  return [...pay, ...steps]
    .toSorted((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'))
    .map(({ on, label }) => [
      on ? formatsOf(locale).date(on, 'medium') : t('papers.confirmation.dateUnknown'),
      label,
    ]);
}
