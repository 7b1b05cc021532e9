import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { isLocalDate } from '#app/domain/shared/dates';
import { grantAid } from '#app/features/funding/commands-grant.server';
import { useAidProblems } from '#app/features/funding/components/aid-problems';
import { SchemeChoice } from '#app/features/funding/components/call-filter';
import { GrantChoice } from '#app/features/funding/components/grant-choice';
import { GrantReportNotice } from '#app/features/funding/components/grant-report';
import { chosenIn, grantForm } from '#app/features/funding/forms';
import { candidates } from '#app/features/funding/grant-view';
import { findBalances } from '#app/features/funding/queries-balances.server';
import { findCall } from '#app/features/funding/queries-call.server';
import { findSchemeChoices } from '#app/features/funding/queries-schemes.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm } from '#app/platform/form.server';
import { Button, SubmitButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { TextField } from '#app/ui/field';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { aidHandledOf } from './aid-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { pavilion, title, today } = await aidHandledOf(context, params.edition);
  const schemes = await findSchemeChoices(db);
  const search = new URL(request.url).searchParams;
  const scheme = schemes.find(({ code }) => code === search.get('scheme'))?.code ?? '';
  const wanted = search.get('on') ?? '';
  const on = isLocalDate(wanted) && wanted <= today ? wanted : today;
  const rows = scheme ? await findCall(db, pavilion, { on, schemeCode: scheme }) : [];
  const balances = await findBalances(
    db,
    rows.map(({ id }) => id),
  );
  const label = schemes.find(({ code }) => code === scheme)?.label ?? '';
  return {
    title: `${translator(locale)('aid.grant.title')} – ${title}`,
    ...{ edition: title, slug: pavilion.edition, today, schemes, scheme, on },
    candidates: candidates(rows, { code: scheme, label }, balances),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { pavilion } = await aidHandledOf(context, params.edition);
  const fields = await request.formData();
  const form = parseForm(fields, grantForm);
  if (!form.ok) return data({ ...form, report: null }, 422);
  const { scheme: schemeCode, on, reference } = form.value;
  const input = { schemeCode, on, reference, agreed: chosenIn(fields) };
  const granted = await grantAid(context.db, context.act(), pavilion, input);
  const typed = { on, reference };
  if (!granted.ok) return data({ problems: granted.problems, typed, report: null }, 422);
  if (granted.value.refused.length > 0) return data({ problems: [], typed, report: granted.value }, 422);
  return redirect(`/aid/${pavilion.edition}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function GrantPage() {
  const { edition, slug, today, schemes, scheme, on, candidates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = useAidProblems(answer?.problems);
  const error = useFieldErrors(problems);
  const t = useT();
  return (
    <Page>
      <PageHeader
        above={
          <Link className="link" to={`/aid/${slug}`}>
            {`${t('aid.title')} – ${edition}`}
          </Link>
        }
        title={t('aid.grant.title')}
        intro={t('aid.grant.intro')}
      />
      <Problems problems={problems} />
      {answer?.report && <GrantReportNotice report={answer.report} />}
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <SchemeChoice schemes={schemes} scheme={scheme} />
        <TextField type="date" name="on" label={t('aid.grant.on')} defaultValue={on} max={today} />
        <Button type="submit">{t('aid.grant.read')}</Button>
      </Form>
      {scheme && candidates.length === 0 && <EmptyState title={t('aid.grant.nobody')} />}
      {candidates.length > 0 && (
        <Form method="post" className="flex flex-col gap-6">
          <input type="hidden" name="scheme" value={scheme} />
          <input type="hidden" name="on" value={on} />
          <Section title={t('aid.grant.choose')}>
            <GrantChoice candidates={candidates} />
          </Section>
          <div className="max-w-md">
            <TextField
              name="reference"
              label={t('aid.grant.reference')}
              defaultValue={answer?.typed.reference}
              error={error('reference')}
              required
            />
          </div>
          <div className="flex flex-wrap items-center gap-4">
            <SubmitButton>{t('aid.grant.do')}</SubmitButton>
            <p className="max-w-[60ch] text-sm text-muted">{t('aid.grant.final')}</p>
          </div>
        </Form>
      )}
    </Page>
  );
}
