import { useFormats, useT } from '#app/i18n/react';
import { Choices } from '#app/ui/choices';
import { TextField } from '#app/ui/field';
import type { PartProps } from './ApplyForm';

export type PackageChoice = { code: string; label: string; cents: number; currency: string };

/** A package under a list of packages; a surface with its limits under one per m². */
export function BoothFields({ typed, errors, packages }: PartProps & { packages: readonly PackageChoice[] }) {
  const t = useT();
  const f = useFormats();
  const area = (name: 'area' | 'areaMin' | 'areaMax', label: string, required?: false) => (
    <TextField
      name={name}
      label={label}
      defaultValue={typed[name]}
      error={errors(name)}
      inputMode="decimal"
      required={required}
    />
  );
  return (
    <>
      {packages.length > 0 ? (
        <Choices
          name="package"
          legend={t('apply.package')}
          pick="one"
          chosen={[typed.package]}
          error={errors('package')}
          choices={packages.map(({ code, label, cents, currency }) => ({
            value: code,
            label,
            hint: f.money({ cents, currency }),
          }))}
        />
      ) : (
        <div className="grid gap-5 sm:grid-cols-3">
          {area('area', t('apply.area'))}
          {area('areaMin', t('apply.area.min'), false)}
          {area('areaMax', t('apply.area.max'), false)}
        </div>
      )}
      <Choices
        name="corner"
        legend={t('apply.corner')}
        pick="one"
        chosen={[typed.corner || 'either']}
        choices={(['either', 'yes', 'no'] as const).map((value) => ({
          value,
          label: t(`apply.corner.${value}`),
        }))}
      />
    </>
  );
}
