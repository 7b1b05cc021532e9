import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { TextField } from '#app/ui/field';

/** Looking for a firm by name, among those that the lists of a form leave out; `hint` says how many there are. */
export function FindFirm({ find, hint }: { find: string; hint: string }) {
  const t = useT();
  return (
    <div className="flex flex-wrap items-end gap-3">
      <TextField
        name="find"
        type="search"
        label={t('allocation.pick.find')}
        hint={hint}
        defaultValue={find}
      />
      <SubmitButton look="plain">{t('ui.search')}</SubmitButton>
    </div>
  );
}
