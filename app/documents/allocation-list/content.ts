import type { ListSection } from '#app/documents/kit/lists.server';
import type { LegendEntry } from '#app/documents/kit/plan-legend.server';
import type { PaperHead } from '#app/documents/kit/sheet.server';
import type { Cell } from '#app/documents/kit/table.server';
import { organiserHead } from '#app/documents/organiser';
import { countryName } from '#app/domain/companies/countries';
import { formatsOf } from '#app/i18n/formats';
import { type Translate, translator } from '#app/i18n/translator';
import type { AllocationListSnapshot, Holder, ListedBooth } from './snapshot';

/** What an allocation list says: hall by hall every booth with its firm, then every firm with its booths. */
export type AllocationListContent = {
  head: PaperHead;
  sum: { label: string; value: string; note: string };
  legend: LegendEntry[];
  columns: string[];
  halls: (ListSection & { hall: string; plan: string; counts: string })[];
  index: { title: string; columns: string[]; rows: Cell[][] };
};

export function allocationListContent(snapshot: AllocationListSnapshot): AllocationListContent {
  const { locale, organiser, edition, version, plan, booths } = snapshot;
  const t = translator(locale);
  const released = formatsOf(locale).dateOf(snapshot.releasedAt, 'Europe/Paris', 'long');
  return {
    head: {
      ...organiserHead(organiser, locale),
      title: t('allocation-list.title'),
      marks: [edition.name, t('allocation-list.version', { version, date: released })],
    },
    sum: {
      label: whenAndWhere(t, snapshot),
      value: t('allocation-list.firms', { count: new Set(snapshot.holders.map(({ firm }) => firm)).size }),
      note: countsOf(t, snapshot, booths),
    },
    legend: [
      { mark: 'taken', label: t('allocation-list.taken') },
      { mark: 'free', label: t('allocation-list.free') },
      { mark: 'open', label: t('pavilions.legend.open') },
      { mark: 'aisle', label: t('pavilions.legend.aisle') },
      { mark: 'pillar', label: t('pavilions.legend.pillar') },
      { mark: 'entrance', label: t('pavilions.legend.entrance') },
      { mark: 'exit', label: t('pavilions.legend.exit') },
    ],
    columns: (['booth', 'area', 'sides', 'firm', 'region', 'segment'] as const).map((column) =>
      t(`allocation-list.${column}`),
    ),
    halls: plan.halls.map((hall) => {
      const those = booths.filter((booth) => booth.hall === hall.id);
      return {
        hall: hall.id,
        plan: hall.name,
        counts: countsOf(t, snapshot, those),
        title: t('allocation-list.table', { hall: hall.name }),
        rows: those.flatMap((booth) => rowsOf(t, snapshot, booth)),
      };
    }),
    index: {
      title: t('allocation-list.index'),
      columns: [t('allocation-list.firm'), t('allocation-list.booth')],
      rows: indexOf(snapshot),
    },
  };
}

function whenAndWhere(t: Translate, { locale, edition }: AllocationListSnapshot): string {
  const venues = edition.venues.map(({ name, startsOn, endsOn }) =>
    startsOn && endsOn ? `${name}, ${formatsOf(locale).dateRange(startsOn, endsOn)}` : name,
  );
  return [...venues, ...(edition.provisional ? [t('allocation-list.provisional')] : [])].join(' · ');
}

function countsOf(t: Translate, { locale, holders }: AllocationListSnapshot, booths: ListedBooth[]): string {
  const held = new Set(holders.map(({ booth }) => booth));
  const taken = booths.filter(({ label }) => held.has(label));
  return t('allocation-list.counts', {
    taken: taken.length,
    all: booths.length,
    area: formatsOf(locale).area(taken.reduce((sum, { area }) => sum + area, 0)),
  });
}

/** A booth, or as many rows as there are firms in it; what is still free of it is said. */
function rowsOf(t: Translate, snapshot: AllocationListSnapshot, booth: ListedBooth): Cell[][] {
  const holders = snapshot.holders.filter((holder) => holder.booth === booth.label);
  const sides = [...booth.openSides].map((side) => t('allocation-list.side', { side })).join(', ');
  const facts = [booth.label, formatsOf(snapshot.locale).number(booth.area), sides || '–'];
  const left = booth.places - holders.length;
  const rows = holders.map((holder) => firmOf(snapshot, holder));
  if (left > 0) rows.push([t('allocation-list.left', { left, all: booth.places }), '', '']);
  return rows.map((firm, index) => [...facts.map((text) => ({ text, again: index > 0 })), ...firm]);
}

function firmOf({ locale, organiser }: AllocationListSnapshot, holder: Holder): Cell[] {
  const abroad = holder.country !== organiser.country || !holder.region;
  const country = abroad ? countryName(holder.country, locale) : '';
  return [
    { text: holder.name, strong: true },
    [holder.region, country].filter(Boolean).join(', '),
    (locale === 'fr' ? holder.segmentFr : holder.segmentEn) ?? '',
  ];
}

/** Firms by name as the reader's language sorts them, each with all its booths. */
function indexOf({ locale, holders }: AllocationListSnapshot): Cell[][] {
  const firms = new Map<string, { name: string; booths: Set<string> }>();
  for (const { firm, name, booth } of holders) {
    const known = firms.get(firm) ?? { name, booths: new Set() };
    known.booths.add(booth);
    firms.set(firm, known);
  }
  return [...firms.values()]
    .sort((a, b) => a.name.localeCompare(b.name, locale))
    .map(({ name, booths }) => [name, { text: [...booths].join(', '), strong: true }]);
}
