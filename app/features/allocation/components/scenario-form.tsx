import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Problem } from '#app/domain/shared/problem';
import type { FirmName } from '#app/features/allocation/queries-names.server';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Checkbox } from '#app/ui/choices';
import { Select } from '#app/ui/field';
import { useFieldErrors } from '#app/ui/problems';

type Props = {
  firms: readonly Pick<FirmName, 'firm' | 'company'>[];
  booths: readonly { label: string; area: number }[];
  halls: readonly { id: string; name: string }[];
  /** What was typed, to be shown again. */
  typed?: Record<string, string>;
  problems?: readonly Problem[];
};

/** What would be otherwise: each part may be left empty. */
export function ScenarioForm({ firms, booths, halls, typed = {}, problems }: Props) {
  const t = useT();
  const f = useFormats();
  const errorOf = useFieldErrors(problems);
  const select = (name: string, label: string, options: [value: string, words: string][], hint?: string) => (
    <Select name={name} label={label} hint={hint} error={errorOf(name)} defaultValue={typed[name] ?? ''}>
      <option value="">{t('study.nobody')}</option>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Select>
  );
  const companies = firms.map(({ firm, company }): [string, string] => [firm, company]);
  const labels = booths.map(({ label, area }): [string, string] => [label, `${label} – ${f.area(area)}`]);
  const rooms = halls.map(({ id, name }): [string, string] => [id, name]);
  return (
    <Form method="post" className="flex flex-col gap-6">
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
        <Part title={t('study.lock')}>
          {select('lockFirm', t('study.lock.firm'), companies)}
          {select('lockBooth', t('study.lock.booth'), labels)}
        </Part>
        <Part title={t('study.ban')}>
          {select('banFirm', t('study.ban.firm'), companies)}
          {select('banBooth', t('study.ban.booth'), labels)}
        </Part>
        <Part title={t('study.withdrawn')}>{select('withdrawn', t('study.company'), companies)}</Part>
        <Part title={t('study.extra')}>
          {select('extraLike', t('study.extra.like'), labels)}
          {select('extraHall', t('study.extra.hall'), rooms, t('study.extra.hint'))}
        </Part>
      </div>
      <Checkbox
        name="moveConfirmed"
        label={t('study.move-confirmed')}
        hint={t('study.move-confirmed.hint')}
        checked={typed.moveConfirmed === 'on'}
      />
      <div>
        <SubmitButton>{t('study.ask')}</SubmitButton>
      </div>
    </Form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 rounded-lg border border-line bg-raised p-5">
      <legend className="px-1 font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}
