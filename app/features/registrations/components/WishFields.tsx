import { type ReactNode, useState } from 'react';
import type { BoothKind } from '#app/domain/pavilions/plan';
import type { TypedField } from '#app/domain/registrations/typed';
import { useFormats, useT } from '#app/i18n/react';
import { Select } from '#app/ui/field';
import type { PartProps } from './ApplyForm';

export type BoothChoice = { label: string; area: number; kind: BoothKind; hall: string };

/** Draws the plan with what is picked; given by the page, since plans belong to pavilions. */
export type PlanPicker = (picking: {
  picked: readonly string[];
  onPick: (label: string) => void;
}) => ReactNode;

const FIELDS = [
  'choice1',
  'choice2',
  'choice3',
  'choice4',
  'choice5',
] as const satisfies readonly TypedField[];

/** Five lists, best first, that work alone; with scripts the plan fills them. */
export function WishFields({
  typed,
  errors,
  booths,
  plan,
}: PartProps & { booths: readonly BoothChoice[]; plan?: PlanPicker }) {
  const t = useT();
  const f = useFormats();
  const [chosen, setChosen] = useState<readonly string[]>(FIELDS.map((field) => typed[field]));
  const picked = chosen.filter((label) => label !== '');
  const put = (rank: number, label: string) =>
    setChosen(chosen.map((held, at) => (at === rank ? label : held)));
  const onPick = (label: string) => setChosen(toggled(chosen, label));
  return (
    <>
      {plan?.({ picked, onPick })}
      {picked.length > 0 && (
        <p role="status" className="text-sm text-muted">
          {t('apply.plan.picked', { labels: f.list(picked) })}
        </p>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        {FIELDS.map((field, at) => (
          <Select
            key={field}
            name={field}
            label={t('apply.wish', { rank: at + 1 })}
            error={errors(field)}
            value={chosen[at] ?? ''}
            onChange={(event) => put(at, event.currentTarget.value)}
          >
            <option value="">{t('apply.wish.none')}</option>
            {booths.map(({ label, area, kind }) => (
              <option key={label} value={label}>
                {t('apply.wish.option', { label, area: f.area(area), kind: t(`apply.kind.${kind}`) })}
              </option>
            ))}
          </Select>
        ))}
      </div>
    </>
  );
}

/** A booth that is chosen goes; another takes the first free rank, and when there is none it stays out. */
function toggled(chosen: readonly string[], label: string): string[] {
  if (chosen.includes(label)) {
    const rest = chosen.filter((held) => held !== label && held !== '');
    return chosen.map((_, at) => rest[at] ?? '');
  }
  const free = chosen.indexOf('');
  return chosen.map((held, at) => (at === free ? label : held));
}
