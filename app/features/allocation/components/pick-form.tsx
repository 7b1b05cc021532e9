import { Form, useSearchParams } from '@remix-run/react';
import type { Board } from '#app/features/allocation/queries-board.server';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Select, TextField } from '#app/ui/field';

type Props = {
  board: Board;
  /** Registration → where it stands. */
  standing: ReadonlyMap<string, string>;
  firm: string | null;
  booth: string | null;
  mayManage: boolean;
  /** How many firms are not in the list: they are looked for by name. */
  unlisted: number;
};

/** Choosing a firm and a booth by name: for the keyboard, for screen readers, and where a plan is too small to aim at. */
export function PickForm({ board, standing, firm, booth, mayManage, unlisted }: Props) {
  const t = useT();
  const f = useFormats();
  const [search] = useSearchParams();
  const kept = [...search].filter(([name]) => ['version', 'colour', 'zoom'].includes(name));
  return (
    <Form
      method="get"
      key={`${firm} ${booth}`}
      preventScrollReset
      className="flex flex-col gap-3 rounded-lg border border-line bg-raised p-4 text-sm"
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {unlisted > 0 && (
        <TextField
          name="find"
          type="search"
          label={t('allocation.pick.find')}
          hint={t('allocation.pick.find.hint', { count: unlisted })}
          defaultValue={search.get('find') ?? ''}
        />
      )}
      <Select name="firm" label={t('allocation.company')} defaultValue={firm ?? ''}>
        <option value="">{t('allocation.pick.firm')}</option>
        {board.firms.map(({ registrationId, company }) => (
          <option key={registrationId} value={registrationId}>
            {t('allocation.pick.stands', { company, booth: standing.get(registrationId) ?? 'none' })}
          </option>
        ))}
      </Select>
      <Select name="booth" label={t('allocation.booth')} defaultValue={booth ?? ''}>
        <option value="">{t('allocation.pick.booth')}</option>
        {board.booths.map(({ id, label, area }) => (
          <option key={id} value={label}>
            {t('allocation.place.choice', { booth: label, area: f.area(area) })}
          </option>
        ))}
      </Select>
      <div>
        <SubmitButton look="plain" size="small">
          {t(mayManage ? 'allocation.pick.ask' : 'allocation.pick.show')}
        </SubmitButton>
      </div>
    </Form>
  );
}
