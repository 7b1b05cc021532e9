import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { organisationsManaged } from '#app/domain/access/may';
import { changeAllocationSetting } from '#app/features/allocation/commands-policy.server';
import { exhibitorsForm } from '#app/features/allocation/forms';
import { findAllocationSetting } from '#app/features/allocation/queries-policy.server';
import { findReleased } from '#app/features/allocation/queries-versions.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Checkbox, Choices } from '#app/ui/choices';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { Problems } from '#app/ui/problems';

async function managedPavilion({ context, params }: Pick<LoaderFunctionArgs, 'context' | 'params'>) {
  const managed = organisationsManaged(foundOr404(context.person));
  return foundOr404(await findPavilion(context.db, params.edition ?? '', managed));
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const pavilion = await managedPavilion({ context, params });
  const released = await findReleased(context.db, pavilion.id);
  const edition = `${pavilion.fair} ${pavilion.year}`;
  return {
    title: translator(context.locale)('allocation.exhibitors.title', { edition }),
    edition: pavilion.edition,
    setting: await findAllocationSetting(context.db, pavilion.id),
    version: released?.version ?? null,
    kept: new URL(request.url).searchParams.has('kept'),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { edition, organisationId } = await managedPavilion({ context, params });
  const parsed = parseForm(await request.formData(), exhibitorsForm);
  if (!parsed.ok) return data({ problems: parsed.problems }, 422);
  const input = { editionSlug: edition, organisationId, change: parsed.value };
  const result = await changeAllocationSetting(context.db, context.act(), input);
  if (!result.ok) return data({ problems: result.problems }, 422);
  return redirect(`/allocation/${edition}/exhibitors?kept`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

const CHOICES = ['none', 'names', 'everybody'] as const;

export default function Exhibitors() {
  const { title, edition, setting, version, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const now =
    version === null
      ? t('allocation.exhibitors.never')
      : t('allocation.exhibitors.now', { published: setting.published ? 'yes' : 'no', version });
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        intro={t('allocation.exhibitors.intro')}
        above={
          <Link className="link" to={`/allocation/${edition}`}>
            {t('allocation.back')}
          </Link>
        }
      />
      {kept && <Notice tone="done">{t('allocation.exhibitors.saved')}</Notice>}
      <Problems problems={answer?.problems} />
      <p>{now}</p>
      <Form method="post" className="flex flex-col gap-6">
        <Checkbox
          name="published"
          label={t('allocation.exhibitors.published')}
          hint={t('allocation.exhibitors.published.hint')}
          checked={setting.published}
        />
        <Choices
          name="neighbours"
          pick="one"
          required
          legend={t('allocation.exhibitors.neighbours')}
          hint={t('allocation.exhibitors.hint')}
          chosen={[setting.neighbours]}
          choices={CHOICES.map((value) => ({ value, label: t(`allocation.exhibitors.${value}`) }))}
        />
        <div>
          <SubmitButton>{t('allocation.exhibitors.save')}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
