import { useSearchParams } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { DownloadButton } from '#app/ui/button';
import { Section } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { filterPlaced, PlacedFilterForm, placedFilterOf } from './placed-filter';
import { PlacedTable } from './placed-table';
import type { Seen } from './seen';

/** The firms placed, searched, narrowed and ordered as the address says. */
export function PlacedView({ edition, version, view, mayManage, segments }: Seen) {
  const t = useT();
  const [search] = useSearchParams();
  const filter = placedFilterOf(search);
  const firms = new Map(view.board.firms.map((firm) => [firm.firm, firm]));
  const names = new Map(segments.map(({ code, name }) => [code, name]));
  const all = view.placed.map((row) => {
    const of = firms.get(row.firm);
    return { ...row, of, segment: of?.segment ? (names.get(of.segment) ?? of.segment) : null };
  });
  const rows = filterPlaced(all, filter);
  const shown = paged(rows, search.get('page'), 100);
  return (
    <Section
      title={t('allocation.list')}
      intro={t('allocation.list.intro')}
      action={<Downloads edition={edition} {...version} />}
    >
      <PlacedFilterForm filter={filter} />
      <p role="status" className="text-sm text-muted">
        {t('allocation.filter.shown', { shown: rows.length, all: all.length })}
      </p>
      {rows.length > 0 && (
        <PlacedTable {...{ edition, mayManage }} rows={shown.rows} version={version.version} />
      )}
      <Pager page={shown.page} pages={shown.pages} query={search.toString()} />
    </Section>
  );
}

function Downloads({ edition, version, state }: { edition: string; version: number; state: string }) {
  const t = useT();
  const to = (format: string) => `/allocation/${edition}/list/${format}?version=${version}`;
  return (
    <div className="flex flex-wrap gap-2">
      <DownloadButton size="small" href={to('csv')}>
        {t('allocation.download.csv')}
      </DownloadButton>
      <DownloadButton size="small" href={to('xlsx')}>
        {t('allocation.download.xlsx')}
      </DownloadButton>
      {state === 'released' && (
        <DownloadButton size="small" href={`/allocation/${edition}/booth-list?version=${version}`}>
          {t('allocation-list.download')}
        </DownloadButton>
      )}
    </div>
  );
}
