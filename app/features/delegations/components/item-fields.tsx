import { ITEM_KINDS } from '#app/domain/delegations/delegation';
import type { ItemPlan } from '#app/domain/delegations/read-programme';
import { useT } from '#app/i18n/react';
import { Choices } from '#app/ui/choices';
import { Select, TextField } from '#app/ui/field';
import { ZoneSelect } from './zone-select';

/** Names are asked for only where they count; a browser that can't tell shows them always. */
const PEOPLE =
  'max-h-80 overflow-y-auto rounded-lg border border-line bg-raised p-4 *:sm:grid *:sm:grid-cols-2 *:lg:grid-cols-3 [form:not(:has([value=named]:checked))_&]:hidden';

/** One item of the programme, in the time of its place: what and where, when, for whom, then what else is known. */
export function ItemFields({
  plan,
  people,
  errors,
}: {
  plan: ItemPlan;
  people: readonly { number: number; name: string }[];
  errors: (field: string) => string | undefined;
}) {
  const t = useT();
  const text = (name: string, label: string, value: string | null, more = {}) => (
    <TextField name={name} label={label} defaultValue={value ?? ''} error={errors(name)} {...more} />
  );
  return (
    <>
      <div className="grid grid-cols-1 gap-3 lg:grid-cols-[2fr_1fr_2fr]">
        {text('title', t('mission.item.title'), plan.title, { required: true })}
        <Select name="kind" label={t('mission.item.kind')} defaultValue={plan.kind}>
          {ITEM_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
        {text('place', t('mission.item.place'), plan.place)}
      </div>
      <div className="grid grid-cols-2 items-start gap-3 lg:grid-cols-4">
        {text('date', t('mission.item.date'), plan.date, { type: 'date', required: true })}
        <ZoneSelect chosen={plan.timeZone} error={errors('timeZone')} />
        {text('start', t('mission.item.start'), plan.start, { type: 'time', required: true })}
        {text('end', t('mission.item.end'), plan.end, { type: 'time', required: true })}
        <p className="col-span-full -mt-2 text-sm text-muted">{t('mission.item.end.hint')}</p>
      </div>
      <Choices
        name="audience"
        legend={t('mission.item.audience')}
        pick="one"
        chosen={[plan.audience]}
        choices={[
          { value: 'all', label: t('mission.who.all') },
          { value: 'exhibitors', label: t('mission.who.exhibitors') },
          { value: 'named', label: t('mission.item.named') },
        ]}
      />
      <div className={PEOPLE}>
        <Choices
          name="participants"
          legend={t('mission.item.participants')}
          pick="many"
          error={errors('participants')}
          chosen={plan.participants.map(String)}
          choices={people.map(({ number, name }) => ({ value: `${number}`, label: name }))}
        />
      </div>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {text('table', t('mission.item.table'), plan.meetingTable)}
        {text('counterpart', t('mission.item.counterpart'), plan.counterpart)}
        {text('interpreter', t('mission.item.interpreter'), plan.interpreter)}
        {text('dress', t('mission.item.dress'), plan.dress)}
      </div>
    </>
  );
}
