import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { mayManageSeason, organisationsManaged, organisationsRead } from '#app/domain/access/may';
import { DEFAULT_POLICY } from '#app/domain/allocation/policy';
import { changePolicy } from '#app/features/allocation/commands-policy.server';
import { DrawOf } from '#app/features/allocation/components/draw';
import { PolicyExample, PolicyFields } from '#app/features/allocation/components/policy-fields';
import { PolicyHistory } from '#app/features/allocation/components/policy-history';
import { policyForm } from '#app/features/allocation/forms';
import { findAllocationSetting, findPolicyHistory } from '#app/features/allocation/queries-policy.server';
import { findAllVersions, findMaking } from '#app/features/allocation/queries-versions.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { foundOr404, refusalIn } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { TextField } from '#app/ui/field';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const person = foundOr404(context.person);
  const pavilion = foundOr404(await findPavilion(db, params.edition ?? '', organisationsRead(person)));
  const edition = `${pavilion.fair} ${pavilion.year}`;
  const query = new URL(request.url).searchParams;
  const history = await findPolicyHistory(db, pavilion.id);
  const [newest] = await findAllVersions(db, pavilion.id);
  return {
    title: translator(locale)('allocation.policy.title', { edition }),
    edition: pavilion.edition,
    zone: pavilion.timeZone,
    mayManage: mayManageSeason(person, pavilion.organisationId),
    history,
    policy: query.has('default') ? DEFAULT_POLICY : (history[0]?.policy ?? DEFAULT_POLICY),
    setting: await findAllocationSetting(db, pavilion.id),
    newest: newest?.drawSha256 ? { ...newest, ...(await findMaking(db, newest.id)) } : null,
    kept: query.has('kept'),
    refused: refusalIn(request),
    key: query.toString(),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const form = await request.formData();
  const parsed = parseForm(form, policyForm);
  if (!parsed.ok) return data({ problems: parsed.problems, typed: parsed.typed }, 422);
  const { seen, ...policy } = parsed.value;
  const input = { editionSlug: edition, organisationId, seen, policy };
  const result = await changePolicy(context.db, context.act(), input);
  if (!result.ok) return data({ problems: result.problems, typed: typedIn(form) }, 422);
  return redirect(`/allocation/${edition}/policy?kept`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function PolicyPage() {
  const page = useLoaderData<typeof loader>();
  const { edition, history, mayManage, newest } = page;
  const answer = useActionData<typeof action>();
  const error = useFieldErrors([...(answer?.problems ?? []), ...page.refused]);
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader
        title={page.title}
        intro={t('allocation.policy.intro')}
        above={
          <Link className="link" to={`/allocation/${edition}`}>
            {t('allocation.back')}
          </Link>
        }
      />
      {page.kept && !answer && <Notice tone="done">{t('allocation.policy.saved')}</Notice>}
      <Problems problems={answer?.problems ?? page.refused} />
      <p className="max-w-[70ch]">{t('allocation.policy.order')}</p>
      {!mayManage && <p className="text-muted">{t('allocation.policy.read')}</p>}
      <Form method="post" className="flex flex-col gap-6" key={page.key}>
        <input type="hidden" name="seen" value={history[0]?.number ?? 0} />
        <PolicyFields policy={page.policy} typed={answer?.typed} error={error} readOnly={!mayManage} />
        <PolicyExample policy={page.policy} />
        {mayManage && (
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{t('allocation.policy.save')}</SubmitButton>
            <LinkButton look="quiet" to="?default">
              {t('allocation.policy.back-to-default')}
            </LinkButton>
          </div>
        )}
      </Form>
      <Section title={t('allocation.draw')} intro={t('allocation.draw.intro')}>
        {mayManage && (
          <Form
            method="post"
            action={`/allocation/${edition}/policy/seed`}
            className="flex flex-wrap items-end gap-3"
          >
            <TextField
              name="seed"
              label={t('allocation.draw.seed')}
              inputMode="numeric"
              defaultValue={page.setting.seed}
              error={error('seed')}
            />
            <SubmitButton look="plain">{t('allocation.draw.save')}</SubmitButton>
          </Form>
        )}
        {newest && (
          <DrawOf
            version={newest.version}
            seed={newest.seed}
            sha256={newest.drawSha256 ?? ''}
            order={newest.draw}
          />
        )}
      </Section>
      <Section title={t('allocation.policy.history')}>
        <PolicyHistory changes={history} zone={page.zone} />
      </Section>
    </Page>
  );
}
