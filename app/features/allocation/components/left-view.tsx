import { Form, useSearchParams } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { Button } from '#app/ui/button';
import { TextField } from '#app/ui/field';
import { Section } from '#app/ui/page';
import { Pager } from '#app/ui/pager';
import { RefusedTable, UnplacedTable } from './left-table';
import type { Seen } from './seen';

/** Who has no booth and why, and the booths that have no price. */
export function LeftView({ edition, version, view, mayManage }: Seen) {
  const t = useT();
  const [search] = useSearchParams();
  const { unplaced, refused, left, counts } = view;
  return (
    <>
      <Section
        title={t('allocation.left')}
        intro={t(counts.left > 0 ? 'allocation.left.intro' : 'allocation.left.none')}
      >
        {counts.left > unplaced.length && <FindForm found={left.found} all={counts.left} />}
        {unplaced.length > 0 && (
          <UnplacedTable rows={unplaced} version={version.version} {...{ edition, mayManage }} />
        )}
        <Pager page={left.page} pages={left.pages} query={search.toString()} />
      </Section>
      {refused.length > 0 && (
        <Section title={t('allocation.refusals')} intro={t('allocation.refusals.intro')}>
          <RefusedTable rows={refused} />
        </Section>
      )}
    </>
  );
}

function FindForm({ found, all }: { found: number; all: number }) {
  const t = useT();
  const [search] = useSearchParams();
  const kept = [...search].filter(([name]) => ['version', 'show'].includes(name));
  return (
    <Form method="get" role="search" preventScrollReset className="flex flex-wrap items-end gap-3 text-sm">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="find"
        type="search"
        label={t('allocation.pick.find')}
        defaultValue={search.get('find') ?? ''}
      />
      <Button type="submit">{t('ui.search')}</Button>
      <p className="self-center text-muted" role="status">
        {t('allocation.filter.shown', { shown: found, all })}
      </p>
    </Form>
  );
}
