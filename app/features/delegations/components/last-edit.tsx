import { Form } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import type { ToldEdit } from '../queries-told.server';
import { RaisedAndSettled } from './consequences';
import { EditedList } from './edited-list';

/** The last change by hand, who made it, what it brought, and the way back. */
export function LastEdit({
  edit,
  mission,
  undo,
  open,
}: {
  edit: ToldEdit;
  mission: string;
  /** Where a form takes it back. */
  undo: string;
  open: boolean;
}) {
  const t = useT();
  const formats = useFormats();
  const at = formats.dateTime(edit.at, 'Europe/Paris');
  return (
    <details open={open} className="rounded-lg border border-line bg-raised px-4 py-3">
      <summary className="cursor-pointer font-medium">{t('change.last', { by: edit.by, at })}</summary>
      <div className="flex flex-col gap-3 pt-3">
        <EditedList edited={edit.edited} />
        <RaisedAndSettled changes={edit} mission={mission} />
        <Form method="post" action={undo}>
          <SubmitButton look="plain" size="small">
            {t('change.undo')}
          </SubmitButton>
        </Form>
      </div>
    </details>
  );
}
