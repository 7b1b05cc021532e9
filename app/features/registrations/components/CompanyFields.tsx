import { useT } from '#app/i18n/react';
import { Checkbox } from '#app/ui/choices';
import { Select, TextField } from '#app/ui/field';
import type { PartProps } from './ApplyForm';

type Props = PartProps & {
  known: boolean;
  organisation: string;
  segments: readonly { code: string; label: string }[];
};

const FOLDED = ['name', 'siret', 'vat', 'address', 'postcode', 'city', 'segment', 'products', 'country'];

export function CompanyFields({ typed, errors, known, organisation, segments }: Props) {
  const t = useT();
  const faulty = FOLDED.some((field) => errors(field) !== undefined);
  const fields = <Fields {...{ typed, errors, organisation, segments }} />;
  return (
    <>
      <input type="hidden" name="country" value={typed.country} />
      <input type="hidden" name="identifier" value={typed.identifier} />
      {!known && fields}
      {known && (
        <>
          <div className="rounded-lg border border-line bg-raised p-5">
            <p className="font-semibold">{typed.name}</p>
            <p className="text-muted">
              {typed.country} {typed.identifier} · {typed.postcode} {typed.city}
            </p>
          </div>
          <details open={faulty} className="group">
            <summary className="link">{t('apply.company.change')}</summary>
            <div className="mt-5 flex flex-col gap-5">{fields}</div>
          </details>
        </>
      )}
    </>
  );
}

function Fields({ typed, errors, organisation, segments }: Omit<Props, 'known'>) {
  const t = useT();
  const text = (name: 'name' | 'siret' | 'vat' | 'address' | 'postcode' | 'city' | 'products') => ({
    name,
    label: t(`apply.${name}`),
    defaultValue: typed[name],
    error: errors(name),
  });
  return (
    <>
      <TextField {...text('name')} autoComplete="organization" />
      <div className="grid gap-5 sm:grid-cols-2">
        {typed.country === 'FR' && <TextField {...text('siret')} required={false} />}
        <TextField {...text('vat')} required={false} />
      </div>
      <TextField {...text('address')} autoComplete="street-address" />
      <div className="grid grid-cols-[8rem_1fr] gap-5">
        <TextField {...text('postcode')} autoComplete="postal-code" />
        <TextField {...text('city')} autoComplete="address-level2" />
      </div>
      <Select
        name="segment"
        label={t('apply.segment')}
        defaultValue={typed.segment}
        error={errors('segment')}
      >
        <option value="">{t('apply.choose')}</option>
        {segments.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      <TextField {...text('products')} required={false} />
      <Checkbox
        name="member"
        checked={typed.member === 'on'}
        label={t('apply.member', { organisation })}
        hint={t('apply.member.hint')}
      />
    </>
  );
}
