import { COST_KINDS } from '#app/domain/funding/cost-lines';
import { useT } from '#app/i18n/react';
import { Choices } from '#app/ui/choices';
import { Select, TextArea, TextField } from '#app/ui/field';
import { AID_BASES, AID_MODES, SCHEME_RULES } from '../forms';

type Props = {
  value: (field: string) => string;
  values: (field: string) => string[];
  error: (field: string) => string | undefined;
};

const EUROS = ['capCents', 'capPerEventCents'] as const;
const NUMBERS = [
  'areaCapM2',
  'maxParticipations',
  'minRegionalCompanies',
  'claimWithinMonthsAfterEvent',
  'maxIntensityPercent',
] as const;

/** All that a version of a scheme says. */
export function SchemeFields({ value, values, error }: Props) {
  const t = useT();
  const plain = (
    name: 'label' | 'funder' | 'ratePercent' | (typeof EUROS)[number] | (typeof NUMBERS)[number],
  ) => (
    <TextField
      key={name}
      name={name}
      label={t(`aid.scheme.${name}`)}
      inputMode={name === 'label' || name === 'funder' ? undefined : 'decimal'}
      required={name === 'label' || name === 'ratePercent'}
      defaultValue={value(name)}
      error={error(name)}
    />
  );
  const kinds = COST_KINDS.map((kind) => ({ value: kind, label: t(`aid.kind.${kind}`) }));
  return (
    <>
      {plain('label')}
      {plain('funder')}
      <Select name="mode" label={t('aid.scheme.mode')} defaultValue={value('mode')} error={error('mode')}>
        {AID_MODES.map((mode) => (
          <option key={mode} value={mode}>
            {t(`aid.mode.${mode}`)}
          </option>
        ))}
      </Select>
      <Select
        name="legalBasis"
        label={t('aid.scheme.legalBasis')}
        defaultValue={value('legalBasis')}
        error={error('legalBasis')}
      >
        {AID_BASES.map((basis) => (
          <option key={basis} value={basis}>
            {t(`aid.basis.${basis}`)}
          </option>
        ))}
      </Select>
      <div className="grid gap-4 sm:grid-cols-2">
        {(['validFrom', 'validTo'] as const).map((name) => (
          <TextField
            key={name}
            type="date"
            name={name}
            label={t(`aid.scheme.${name}`)}
            required={name === 'validFrom'}
            defaultValue={value(name)}
            error={error(name)}
          />
        ))}
        {plain('ratePercent')}
        {EUROS.map(plain)}
        {NUMBERS.map(plain)}
      </div>
      <Choices
        pick="many"
        name="eligible"
        legend={t('aid.scheme.eligible')}
        choices={kinds}
        chosen={values('eligible')}
        error={error('eligible')}
      />
      <Choices
        pick="many"
        name="excluded"
        legend={t('aid.scheme.excluded')}
        choices={kinds}
        chosen={values('excluded')}
        error={error('excluded')}
      />
      <Choices
        pick="many"
        name="rules"
        legend={t('aid.scheme.rules')}
        choices={SCHEME_RULES.map((rule) => ({ value: rule, label: t(`aid.scheme.${rule}`) }))}
        chosen={values('rules')}
        error={error('rules')}
      />
      <TextArea
        name="regions"
        label={t('aid.scheme.regions')}
        hint={t('aid.scheme.regions.hint')}
        defaultValue={value('regions')}
        error={error('regions')}
        rows={2}
      />
      <TextArea
        name="source"
        label={t('aid.scheme.source')}
        hint={t('aid.scheme.source.hint')}
        defaultValue={value('source')}
        error={error('source')}
        rows={3}
      />
    </>
  );
}
