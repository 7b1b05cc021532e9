import { AIRPORTS, airportName } from '#app/domain/delegations/airports';
import type { TypedLeg, TypedStay, TypedTravel } from '#app/domain/delegations/plan-travel';
import { MOST_TYPED } from '#app/domain/delegations/plan-travel';
import { useLocale, useT } from '#app/i18n/react';
import { LegFields } from './leg-fields';
import { Rows } from './rows';
import { type Person, StayFields } from './stay-fields';

const NO_LEG: TypedLeg = { flight: '', from: '', to: '', departure: '', arrival: '' };
const NO_STAY: TypedStay = { hotel: '', roomType: 'SGL', sharesWith: '', checkIn: '', checkOut: '' };

/** Flights and nights of one delegate, as many as there are, and more under “add”; what is left empty isn't there. */
export function TravelFields({
  travel,
  others,
  errors,
}: {
  travel: TypedTravel;
  others: readonly Person[];
  errors: (field: string) => string | undefined;
}) {
  const t = useT();
  const locale = useLocale();
  return (
    // What was typed is drawn anew when rows move up: an uncontrolled field would keep the words of the row before.
    <div key={JSON.stringify(travel)} className="flex flex-col gap-6">
      {(['outward', 'return'] as const).map((direction) => (
        <Rows
          key={direction}
          rows={[...travel[direction]]}
          none={NO_LEG}
          most={MOST_TYPED}
          add={t(direction === 'outward' ? 'mission.leg.add.outward' : 'mission.leg.add.return')}
        >
          {(leg, number) => (
            <LegFields
              name={`${direction}-${number}`}
              legend={t(`mission.${direction}`, { number })}
              leg={leg}
              isNew={number > travel[direction].length}
              error={errors(`${direction}-${number}`)}
            />
          )}
        </Rows>
      ))}
      <Rows rows={travel.stays} none={NO_STAY} most={MOST_TYPED} add={t('mission.stay.add')}>
        {(stay, number) => (
          <StayFields
            name={`stay-${number}`}
            legend={t('mission.stay', { number })}
            stay={stay}
            others={others}
            isNew={number > travel.stays.length}
            error={errors(`stay-${number}`)}
          />
        )}
      </Rows>
      <datalist id="airports">
        {AIRPORTS.map((code) => (
          <option key={code} value={code}>
            {airportName(code, locale)}
          </option>
        ))}
      </datalist>
    </div>
  );
}
