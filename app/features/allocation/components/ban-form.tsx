import { Form } from '@remix-run/react';
import type { Problem } from '#app/domain/shared/problem';
import type { BanPage } from '#app/features/allocation/queries-ban-page.server';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { TextField } from '#app/ui/field';
import { useFieldErrors } from '#app/ui/problems';

type Props = {
  page: BanPage;
  /** Booths ticked and reason given, as they were typed or asked for. */
  ticked: readonly string[];
  reason: string;
  problems: readonly Problem[] | undefined;
};

/** Which booths a firm is to be kept away from, and why. */
export function BanForm({ page, ticked, reason, problems }: Props) {
  const t = useT();
  const f = useFormats();
  const errorOf = useFieldErrors(problems);
  const error = errorOf('booth');
  return (
    <Form method="post" className="flex flex-col gap-6">
      <fieldset
        id="field-booth"
        aria-describedby={error && 'field-booth-error'}
        className="flex flex-col gap-3"
      >
        <legend className="mb-2 font-medium">{t('bans.booths')}</legend>
        {error && (
          <p id="field-booth-error" className="text-sm font-medium text-wrong">
            {error}
          </p>
        )}
        {page.halls.map(({ name, booths }) => (
          <section
            key={name}
            aria-label={t('bans.booths.in', { hall: name })}
            className="flex flex-col gap-2"
          >
            <h2 className="text-sm text-muted">{name}</h2>
            <ul className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-2">
              {booths.map(({ id, label, area }) => (
                <li key={id}>
                  <label className="flex items-center gap-2 rounded-md border border-line bg-raised px-3 py-2 text-sm has-checked:border-accent has-checked:bg-accent-soft">
                    <input
                      type="checkbox"
                      name="booth"
                      value={id}
                      defaultChecked={ticked.includes(id)}
                      className="size-5 shrink-0 accent-accent"
                    />
                    <span className="whitespace-nowrap">
                      {label} <span className="text-muted">{f.area(area)}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </fieldset>
      <TextField
        name="reason"
        label={t('bans.reason')}
        hint={t('bans.reason.hint')}
        error={errorOf('reason')}
        required={false}
        maxLength={200}
        defaultValue={reason}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t('bans.do')}</SubmitButton>
        <SubmitButton look="plain" name="next" value="work-out">
          {t('bans.do.work-out')}
        </SubmitButton>
      </div>
    </Form>
  );
}
