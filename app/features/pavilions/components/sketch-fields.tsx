import { Link } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { Select, TextArea, TextField } from '#app/ui/field';
import type { OfferedList } from '../queries-prices.server';

type Props = {
  lists: readonly OfferedList[];
  /** Codes of the fair's venues, where it has several: the pavilion's name tells in which it stands. */
  venues: readonly string[];
  value: (field: string) => string;
  error: (field: string) => string | undefined;
};

/** A pavilion described in rows. */
export function SketchFields({ lists, venues, value, error }: Props) {
  const t = useT();
  const field = (name: string) => ({ name, defaultValue: value(name), error: error(name) });
  return (
    <>
      <TextField
        {...field('name')}
        label={t('pavilions.draw.name')}
        hint={
          venues.length > 1 &&
          t('pavilions.draw.name.venue', { venues: venues.map((code) => code.toUpperCase()).join(', ') })
        }
      />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <TextField {...field('hall')} label={t('pavilions.draw.hall')} hint={t('pavilions.draw.hall.hint')} />
        <TextField
          {...field('hallName')}
          label={t('pavilions.draw.hall-name')}
          hint={t('pavilions.draw.hall-name.hint')}
        />
        <TextField {...field('depth')} inputMode="decimal" label={t('pavilions.draw.depth')} />
        <TextField {...field('aisle')} inputMode="decimal" label={t('pavilions.draw.aisle')} />
      </div>
      <TextArea
        {...field('rows')}
        rows={6}
        label={t('pavilions.draw.rows')}
        hint={t('pavilions.draw.rows.hint')}
      />
      <Select
        {...field('priceList')}
        label={t('pavilions.price-list')}
        hint={
          <>
            {t('pavilions.draw.prices.hint')}{' '}
            <Link className="link" to="/settings/price-lists">
              {t('prices.add')}
            </Link>
          </>
        }
      >
        <option value="">{t('apply.choose')}</option>
        {lists.map(({ slug, name, currency }) => (
          <option key={slug} value={slug}>
            {name} ({currency})
          </option>
        ))}
      </Select>
    </>
  );
}
