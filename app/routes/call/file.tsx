import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { readApplication } from '#app/domain/registrations/apply';
import { dayIn } from '#app/domain/shared/dates';
import { applyToCall } from '#app/features/registrations/commands-apply.server';
import { typedOf } from '#app/features/registrations/forms';
import { OFFICE_ZONE } from '#app/features/registrations/poster';
import { findApplyFacts, findOwnCompanyId } from '#app/features/registrations/queries-apply.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import { useT } from '#app/i18n/react';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems } from '#app/ui/problems';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = foundOr404(context.person);
  const call = foundOr404(await findCall(context.db, params.edition ?? ''));
  const today = dayIn(context.clock.now(), OFFICE_ZONE);
  const typed = typedOf(await request.formData());
  const companyId = await findOwnCompanyId(context.db, person, typed);
  const { facts } = await findApplyFacts(context.db, call, today, companyId);
  const application = readApplication(typed, facts);
  if (!application.ok) return data({ problems: application.problems }, 422);
  const input = { call, person, today, application: application.value };
  const applied = await applyToCall(context.db, context.act(), input);
  if (!applied.ok) return data({ problems: applied.problems }, 422);
  return redirect(`/calls/${call.slug}/registered/${applied.value.registrationId}`, 303);
}

export default function NotFiled() {
  const answer = useActionData<typeof action>();
  const { edition = '' } = useParams();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader title={t('apply.review.title')} />
      <Problems problems={answer?.problems.map(({ field: _, ...problem }) => problem)} />
      <LinkButton to={`/calls/${edition}/register`} className="self-start">
        {t('apply.edit')}
      </LinkButton>
    </Page>
  );
}
