import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { Form, useActionData, useParams } from '@remix-run/react';
import type { Problem } from '#app/domain/shared/problem';
import { decideRegistrations } from '#app/features/registrations/commands-decide.server';
import { DecisionFields } from '#app/features/registrations/components/DecisionFields';
import { bulkForm } from '#app/features/registrations/forms';
import { findCallFor } from '#app/features/registrations/queries.server';
import { useT } from '#app/i18n/react';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { call, scope } = foundOr404(
    await findCallFor(context.db, foundOr404(context.person), params.edition ?? ''),
  );
  foundOr404(scope.decides || null);
  const form = await request.formData();
  const firms = form.getAll('firm');
  const typed = bulkForm.safeParse({ ...Object.fromEntries(form), firms });
  if (!typed.success) {
    return data(
      { problems: [{ code: firms.length === 0 ? 'NOTHING_PICKED' : 'INVALID' }], typed: null },
      422,
    );
  }
  const { organisationId } = call;
  const input = { editionSlug: call.slug, organisationId, ...typed.data };
  const decided = await decideRegistrations(context.db, context.act(), input);
  if (!decided.ok) return data({ problems: worded(decided.problems), typed: typed.data }, 422);
  return redirect(`/registrations/${call.slug}?decided=${typed.data.firms.length}`, 303);
}

/** What is wrong with a field is wrong for every firm alike: said once. */
const worded = (problems: Problem[]): Problem[] =>
  problems.filter(
    ({ code, field }, index) => !field || problems.findIndex((each) => each.code === code) === index,
  );

export default function NotDecided() {
  const answer = useActionData<typeof action>();
  const errors = useFieldErrors(answer?.problems);
  const { edition = '' } = useParams();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader title={t('registrations.bulk')} />
      <Problems problems={answer?.problems} />
      {answer?.typed && (
        <Form method="post" className="flex max-w-xl flex-col gap-4">
          {answer.typed.firms.map((firm) => (
            <input key={firm} type="hidden" name="firm" value={firm} />
          ))}
          <DecisionFields
            decision={answer.typed.decision}
            reason={answer.typed.reason}
            error={errors('reason')}
          />
          <SubmitButton className="self-start">{t('registrations.decide')}</SubmitButton>
        </Form>
      )}
      <LinkButton to={`/registrations/${edition}`} className="self-start">
        {t('ui.back')}
      </LinkButton>
    </Page>
  );
}
