import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { LinkButton } from '#app/ui/button';
import { Card, EmptyState } from '#app/ui/card';
import type { Pavilion } from '../queries-pavilions.server';

type Props = { edition: string; pavilion: Pavilion | null; mayManage: boolean };

/** A pavilion in three figures and its plan, or the way to import one. */
export function PavilionCard({ edition, pavilion, mayManage }: Props) {
  const t = useT();
  const f = useFormats();
  if (!pavilion) {
    const action = mayManage && (
      <span className="flex flex-wrap justify-center gap-2">
        <LinkButton look="main" to={`/pavilions/${edition}/draw`}>
          {t('pavilions.draw.title')}
        </LinkButton>
        <LinkButton to={`/pavilions/${edition}/import`}>{t('pavilions.import')}</LinkButton>
      </span>
    );
    return (
      <EmptyState title={t('pavilions.no-plan')} action={action}>
        {mayManage && t('pavilions.no-plan.hint')}
      </EmptyState>
    );
  }
  const { booths, places, area } = pavilion;
  return (
    <Card className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold tracking-tight">{pavilion.name}</h2>
      <p>{t('pavilions.facts', { booths, places, area: f.area(area) })}</p>
      <p className="text-sm text-muted">
        {pavilion.priceList && `${t('pavilions.price-list')} · ${pavilion.priceList} `}
        {mayManage && (
          <Link className="link" to={`/pavilions/${edition}/prices`}>
            {t(pavilion.priceList ? 'prices.change' : 'prices.choose')}
          </Link>
        )}
      </p>
      <div className="mt-auto flex flex-wrap gap-2 pt-2">
        <LinkButton look="main" to={`/pavilions/${edition}`}>
          {t('pavilions.see-plan')}
        </LinkButton>
        {mayManage && <LinkButton to={`/pavilions/${edition}/import`}>{t('pavilions.replace')}</LinkButton>}
      </div>
    </Card>
  );
}
