import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { Button } from '#app/ui/button';
import { Select, TextField } from '#app/ui/field';
import { SHOWN } from '../call-view';

type Props = {
  schemes: readonly { code: string; label: string }[];
  scheme: string;
  only: string;
  q: string;
};

/** Which scheme is simulated and who is shown stand in the address. */
export function CallFilter({ schemes, scheme, only, q }: Props) {
  const t = useT();
  return (
    <Form
      method="get"
      className="grid grid-cols-1 items-end gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(12rem,20rem)_minmax(12rem,24rem)_minmax(12rem,20rem)_auto] lg:justify-start"
    >
      <TextField type="search" name="q" label={t('aid.search')} maxLength={100} defaultValue={q} />
      <SchemeChoice schemes={schemes} scheme={scheme} none={t('aid.simulate.asked')} />
      <Select name="only" label={t('aid.only')} defaultValue={only}>
        {SHOWN.map((each) => (
          <option key={each} value={each}>
            {t(`aid.only.${each}`)}
          </option>
        ))}
      </Select>
      <Button type="submit" className="justify-self-start">
        {t('aid.show')}
      </Button>
    </Form>
  );
}

export function SchemeChoice({
  schemes,
  scheme,
  none,
}: {
  schemes: Props['schemes'];
  scheme: string;
  none?: string;
}) {
  const t = useT();
  return (
    <Select name="scheme" label={t('aid.simulate.as')} defaultValue={scheme}>
      {none !== undefined && <option value="">{none}</option>}
      {schemes.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </Select>
  );
}
