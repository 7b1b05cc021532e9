import type { ReactNode } from 'react';
import { useT } from '#app/i18n/react';
import type { MessageKey } from '#app/i18n/translator';
import { Choices } from '#app/ui/choices';
import { TextArea, TextField } from '#app/ui/field';
import type { OrganisationSettings } from '../forms-settings';

type Field = keyof OrganisationSettings;

const GROUPS = [
  {
    title: 'settings.group.identity',
    fields: ['name', 'legalForm', 'capital', 'rcs', 'siren', 'siret', 'vatId'],
  },
  {
    title: 'settings.group.address',
    fields: ['addressLine', 'addressLine2', 'postcode', 'city', 'email', 'phone'],
  },
  {
    title: 'settings.group.payment',
    fields: ['iban', 'bic', 'depositDueDays', 'balanceDueDays', 'brandColour'],
  },
] as const satisfies readonly { title: MessageKey; fields: readonly Field[] }[];

const HINTED = ['rcs', 'depositDueDays', 'balanceDueDays', 'brandColour'] as const;

const RULES = [
  { field: 'balanceDueBasis', values: ['NET', 'END_OF_MONTH'] },
  { field: 'nonEuCategory', values: ['G', 'O'] },
  { field: 'vatDue', values: ['PAYMENT', 'DEBITS'] },
  { field: 'cancellationMoney', values: ['TAXED', 'OUTSIDE_SCOPE'] },
] as const satisfies readonly { field: Field; values: readonly string[] }[];

type Props = { value: (field: Field) => string; error: (field: string) => string | undefined };

export function SettingsFields({ value, error }: Props) {
  const t = useT();
  const hint = (field: Field) => {
    const hinted = HINTED.find((each) => each === field);
    return hinted && t(`settings.hint.${hinted}`);
  };
  return (
    <>
      {GROUPS.map(({ title, fields }) => (
        <Group key={title} title={t(title)}>
          {fields.map((field) => (
            <TextField
              key={field}
              name={field}
              label={t(`settings.${field}`)}
              hint={hint(field)}
              defaultValue={value(field)}
              error={error(field)}
              inputMode={/Days$/.test(field) ? 'numeric' : undefined}
            />
          ))}
        </Group>
      ))}
      <Group title={t('settings.group.law')}>
        <RuleChoices value={value} error={error} />
        {(['latePenaltyFr', 'latePenaltyEn'] as const).map((field) => (
          <TextArea
            key={field}
            name={field}
            label={t(`settings.${field}`)}
            hint={t('settings.hint.latePenalty')}
            defaultValue={value(field)}
            error={error(field)}
          />
        ))}
      </Group>
    </>
  );
}

function RuleChoices({ value, error }: Props) {
  const t = useT();
  return RULES.map(({ field, values }) => (
    <Choices
      key={field}
      pick="one"
      name={field}
      legend={t(`settings.${field}`)}
      hint={t(`settings.hint.${field}`)}
      chosen={[value(field)]}
      choices={values.map((each) => ({ value: each, label: t(`settings.choice.${each}`) }))}
      error={error(field)}
    />
  ));
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-lg font-semibold tracking-tight">{title}</h2>
      {children}
    </section>
  );
}
