import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { findCallFor } from '#app/features/registrations/queries.server';
import { useT } from '#app/i18n/react';
import { foundOr404 } from '#app/platform/http.server';
import { importRegistrationFile } from '#app/spreadsheets/registration-file.server';
import { LinkButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems } from '#app/ui/problems';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { call, scope } = foundOr404(
    await findCallFor(context.db, foundOr404(context.person), params.edition ?? ''),
  );
  foundOr404(scope.decides || null);
  const form = await request.formData();
  const content = form.get('content');
  const report = await importRegistrationFile(context.db, context.act(), {
    editionSlug: call.slug,
    organisationId: call.organisationId,
    bytes: Buffer.from(typeof content === 'string' ? content : '', 'base64'),
    skipRefused: form.get('skipRefused') === 'on',
  });
  if (!report.ok) return data({ problems: report.problems }, 422);
  if (!report.value.written) return data({ problems: [{ code: 'IMPORT_CHANGED' }] }, 422);
  const written = report.value.records.filter(
    ({ decision, unchanged }) => decision === 'accept' && !unchanged,
  );
  return redirect(`/registrations/${call.slug}?imported=${written.length}`, 303);
}

export default function NotImported() {
  const answer = useActionData<typeof action>();
  const { edition = '' } = useParams();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader title={t('registrations.import.title')} />
      <Problems problems={answer?.problems} />
      <LinkButton to={`/registrations/${edition}/import`} className="self-start">
        {t('ui.back')}
      </LinkButton>
    </Page>
  );
}
