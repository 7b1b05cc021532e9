import { useT } from '#app/i18n/react';
import { Select, TextField } from '#app/ui/field';
import { TIME_ZONES } from '../forms';

type Props = {
  countries: readonly { code: string; name: string }[];
  typed: Record<string, string> | undefined;
  error: (field: string) => string | undefined;
};

/** What must be known of a fair: who holds it, where, and by which clock its days are counted. */
export function FairFields({ countries, typed, error }: Props) {
  const t = useT();
  const text = (name: string) => ({ name, defaultValue: typed?.[name] ?? '', error: error(name) });
  return (
    <>
      <TextField {...text('name')} label={t('fair.name')} hint={t('fair.name.hint')} />
      <TextField {...text('organiser')} label={t('fair.organiser')} />
      <TextField {...text('city')} label={t('fair.city')} />
      <Select {...text('country')} label={t('fair.country')}>
        <option value="">{t('apply.choose')}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <Select {...text('timeZone')} label={t('edition.zone')} hint={t('fair.zone.hint')}>
        <option value="">{t('apply.choose')}</option>
        {TIME_ZONES.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </Select>
      <TextField {...text('venueName')} label={t('fair.venue')} hint={t('fair.venue.hint')} />
      <TextField {...text('venueAddress')} label={t('edition.address')} />
    </>
  );
}
