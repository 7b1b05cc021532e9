import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import type { Problem } from '#app/domain/shared/problem';
import { decideRegistrations } from '#app/features/registrations/commands-decide.server';
import { BulkDecision } from '#app/features/registrations/components/BulkDecision';
import { bulkForm, filterIn } from '#app/features/registrations/forms';
import { findCallFor } from '#app/features/registrations/queries.server';
import { findFound } from '#app/features/registrations/queries-found.server';
import { useT } from '#app/i18n/react';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems } from '#app/ui/problems';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const seen = foundOr404(await findCallFor(context.db, foundOr404(context.person), params.edition ?? ''));
  foundOr404(seen.scope.decides || null);
  const form = await request.formData();
  const typed = bulkForm.safeParse({ ...Object.fromEntries(form), firms: form.getAll('firm') });
  if (!typed.success) return data({ problems: [{ code: 'INVALID' }], typed: null, told: null }, 422);
  const { whom, query, found, decision, reason } = typed.data;
  const all = whom === 'found' ? await findFound(context.db, seen, filterIn(query)) : null;
  const firms = all ? all.ids : typed.data.firms;
  if (firms.length === 0) {
    return data({ problems: [{ code: 'NOTHING_PICKED' }], typed: null, told: null }, 422);
  }
  const told = all && { count: firms.length, counts: all.counts, seen: all.seen };
  if (told && found === '') return data({ problems: [], typed: typed.data, told }, 200);
  if (told && found !== told.seen) {
    return data({ problems: [{ code: 'FOUND_CHANGED' }], typed: typed.data, told }, 422);
  }
  const { organisationId, slug } = seen.call;
  const input = { editionSlug: slug, organisationId, firms, decision, reason };
  const decided = await decideRegistrations(context.db, context.act(), input);
  if (!decided.ok) {
    return data({ problems: worded(decided.problems), typed: typed.data, told }, 422);
  }
  return redirect(`/registrations/${slug}?decided=${firms.length}`, 303);
}

const MOST = 20;

/** What is wrong with a field is wrong for every firm alike: said once. Of many firms the first are named. */
const worded = (problems: Problem[]): Problem[] =>
  problems
    .filter(({ code, field }, index) => !field || problems.findIndex((each) => each.code === code) === index)
    .slice(0, MOST);

export default function NotDecided() {
  const answer = useActionData<typeof action>();
  const { edition = '' } = useParams();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader title={t(answer?.told ? 'registrations.bulk.found' : 'registrations.bulk')} />
      <Problems problems={answer?.problems} />
      {answer?.typed && <BulkDecision typed={answer.typed} told={answer.told} problems={answer.problems} />}
      <LinkButton to={`/registrations/${edition}?${answer?.typed?.query ?? ''}`} className="self-start">
        {t('ui.back')}
      </LinkButton>
    </Page>
  );
}
