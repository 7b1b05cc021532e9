import { Form, Link, useSearchParams } from '@remix-run/react';
import { bare } from '#app/features/allocation/bare';
import type { BoardFirm } from '#app/features/allocation/queries-board.server';
import type { PlacedRow } from '#app/features/allocation/queries-page.server';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Select, TextField } from '#app/ui/field';
import { useAddress } from './address';

export const ONLY = ['locked', 'banned', 'by-hand', 'confirmed', 'no-wish', 'unlocked'] as const;
export const SORTS = ['company', 'booth', 'satisfaction', 'wish', 'points', 'area'] as const;

export type PlacedFilter = { q: string; only: string; sort: (typeof SORTS)[number] };

export const placedFilterOf = (query: URLSearchParams): PlacedFilter => ({
  q: query.get('q')?.trim() ?? '',
  only: ONLY.find((one) => one === query.get('only')) ?? '',
  sort: SORTS.find((one) => one === query.get('sort')) ?? 'company',
});

export type SeenRow = PlacedRow & { of: BoardFirm | undefined; segment: string | null };

/** The rows that are wanted, in the order wanted. Accents and capitals make no difference to the search. */
export function filterPlaced(rows: readonly SeenRow[], { q, only, sort }: PlacedFilter): SeenRow[] {
  const wanted = bare(q);
  const found = rows.filter(
    (row) =>
      isWanted(row, only) &&
      bare(`${row.company} ${row.firm} ${row.booth} ${row.of?.region}`).includes(wanted),
  );
  return found.sort((a, b) => compare(a, b, sort) || a.company.localeCompare(b.company));
}

function isWanted(row: SeenRow, only: string): boolean {
  const locked = row.of?.lock !== null && row.of?.lock !== undefined;
  if (only === 'locked') return locked;
  if (only === 'banned') return Boolean(row.of?.bans.length);
  if (only === 'unlocked') return !locked && !row.of?.confirmed;
  if (only === 'by-hand') return row.byHand;
  if (only === 'confirmed') return Boolean(row.of?.confirmed);
  if (only === 'no-wish') return row.wished && row.wishRank === null;
  return true;
}

function compare(a: SeenRow, b: SeenRow, sort: PlacedFilter['sort']): number {
  if (sort === 'company') return a.company.localeCompare(b.company);
  if (sort === 'booth') return a.booth.localeCompare(b.booth, 'en', { numeric: true });
  if (sort === 'satisfaction') return a.satisfaction - b.satisfaction;
  if (sort === 'wish') return (a.wishRank ?? 99) - (b.wishRank ?? 99);
  return b[sort] - a[sort];
}

/** Search, filter and order of the firms placed, kept in the address. */
export function PlacedFilterForm({ filter }: { filter: PlacedFilter }) {
  const t = useT();
  const address = useAddress();
  const [search] = useSearchParams();
  const kept = [...search].filter(([name]) => ['version', 'colour', 'zoom', 'show'].includes(name));
  return (
    <Form
      method="get"
      role="search"
      preventScrollReset
      key={`${filter.q} ${filter.only} ${filter.sort}`}
      className="grid items-end gap-3 text-sm sm:grid-cols-[2fr_1fr_1fr_auto]"
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="q"
        type="search"
        label={t('ui.search')}
        placeholder={t('allocation.filter.q')}
        defaultValue={filter.q}
      />
      <Select name="only" label={t('allocation.filter.only')} defaultValue={filter.only}>
        <option value="">{t('allocation.filter.all')}</option>
        {ONLY.map((only) => (
          <option key={only} value={only}>
            {t(`allocation.filter.${only}`)}
          </option>
        ))}
      </Select>
      <Select name="sort" label={t('allocation.filter.sort')} defaultValue={filter.sort}>
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`allocation.sort.${sort}`)}
          </option>
        ))}
      </Select>
      <div className="flex items-center gap-3">
        <SubmitButton look="plain">{t('allocation.filter.do')}</SubmitButton>
        {(filter.q !== '' || filter.only !== '') && (
          <Link className="link" to={address({ q: null, only: null })} preventScrollReset>
            {t('allocation.filter.clear')}
          </Link>
        )}
      </div>
    </Form>
  );
}
