import { useT } from '#app/i18n/react';
import { Select, TextArea, TextField } from '#app/ui/field';
import type { PartProps } from './ApplyForm';

export function NeedsFields({ typed, errors, aids }: PartProps & { aids: readonly string[] }) {
  const t = useT();
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="electricityKw"
          label={t('apply.kw')}
          hint={t('apply.kw.hint')}
          defaultValue={typed.electricityKw}
          error={errors('electricityKw')}
          inputMode="decimal"
          required={false}
        />
        <TextField
          name="interpreterDays"
          label={t('apply.interpreter')}
          defaultValue={typed.interpreterDays}
          error={errors('interpreterDays')}
          inputMode="decimal"
          required={false}
        />
      </div>
      <Select name="aid" label={t('apply.aid')} defaultValue={typed.aid} error={errors('aid')}>
        <option value="">{t('apply.aid.none')}</option>
        {aids.map((aid) => (
          <option key={aid} value={aid}>
            {aid}
          </option>
        ))}
      </Select>
      <details open={typed.share !== '' || typed.avoid !== ''}>
        <summary className="link">{t('apply.firms')}</summary>
        <div className="mt-5 grid gap-5 sm:grid-cols-2">
          <TextArea
            name="share"
            label={t('apply.share')}
            hint={t('apply.firms.hint')}
            rows={2}
            defaultValue={typed.share}
            required={false}
          />
          <TextArea
            name="avoid"
            label={t('apply.avoid')}
            hint={t('apply.firms.hint')}
            rows={2}
            defaultValue={typed.avoid}
            required={false}
          />
        </div>
      </details>
    </>
  );
}
