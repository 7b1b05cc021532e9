import { zoneCityName } from '#app/domain/delegations/airports';
import type { TypedLeg } from '#app/domain/delegations/plan-travel';
import { planLeg } from '#app/domain/delegations/read-legs';
import { LEG_FACTS } from '#app/domain/delegations/tickets';
import { useLocale, useT } from '#app/i18n/react';
import { TextField } from '#app/ui/field';
import { FieldGroup } from './field-group';
import { durationOf, shiftOf } from './leg-words';
import { ToldFields } from './told-fields';

/** One leg: the words of its ticket, and below them what they come to. */
export function LegFields({
  name,
  legend,
  leg,
  isNew,
  error,
}: {
  name: string;
  legend: string;
  leg: TypedLeg;
  isNew: boolean;
  error?: string;
}) {
  const t = useT();
  return (
    <FieldGroup
      name={name}
      legend={legend}
      remove={isNew ? null : t('mission.leg.remove')}
      told={useTold(leg)}
      error={error}
    >
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4 xl:grid-cols-[1fr_5.5rem_5.5rem_14rem_14rem]">
        <div className="col-span-2 xl:col-span-1">
          <TextField name={`${name}.flight`} label={t('mission.leg.flight')} defaultValue={leg.flight} />
        </div>
        {(['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            name={`${name}.${end}`}
            label={t(`mission.leg.${end}`)}
            defaultValue={leg[end]}
            maxLength={3}
            list="airports"
            autoComplete="off"
          />
        ))}
        {(['departure', 'arrival'] as const).map((end) => (
          <div key={end} className="col-span-2 xl:col-span-1">
            <TextField
              name={`${name}.${end}`}
              type="datetime-local"
              label={t(`mission.leg.${end}`)}
              defaultValue={leg[end]}
            />
          </div>
        ))}
      </div>
      <ToldFields
        name={name}
        summary={t('ticket.fields')}
        facts={(['booking', 'fromTerminal', 'toTerminal', 'baggage'] as const).map((fact) => ({
          fact,
          label: t(`ticket.${fact}.field`),
          value: leg[fact],
          most: LEG_FACTS[fact],
        }))}
      />
    </FieldGroup>
  );
}

/** How long it takes, on whose clocks: what a wrong day or airport shows by. */
function useTold(leg: TypedLeg): string | null {
  const t = useT();
  const locale = useLocale();
  const planned = planLeg({ ...leg, direction: 'outward', position: 1 });
  if (!planned.ok) return null;
  const { minutes, dayShift, fromZone, toZone } = planned.value;
  return t('mission.leg.told', {
    duration: durationOf(t, minutes),
    from: zoneCityName(fromZone, locale),
    to: zoneCityName(toZone, locale),
    shift: shiftOf(t, dayShift),
  });
}
