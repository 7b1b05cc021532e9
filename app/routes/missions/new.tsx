import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { organisationsManaged } from '#app/domain/access/may';
import { MISSION_KINDS } from '#app/domain/delegations/delegation';
import { createMission } from '#app/features/delegations/commands-mission.server';
import { keyIn, missionOf } from '#app/features/delegations/forms';
import { findEditionChoices } from '#app/features/pavilions/queries-editions.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Choices } from '#app/ui/choices';
import { Select, TextField } from '#app/ui/field';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { organisationsSeen } from './seen.server';

export async function loader({ context }: LoaderFunctionArgs) {
  return {
    title: translator(context.locale)('missions.new'),
    editions: await findEditionChoices(context.db, organisationsSeen(context)),
    key: context.act().newId(),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export async function action({ request, context }: ActionFunctionArgs) {
  const [organisationId] = organisationsManaged(foundOr404(context.person));
  const form = await request.formData();
  const [typed, key] = [missionOf(form), keyIn(form)];
  const made = await createMission(context.db, context.act(), {
    organisationId: foundOr404(organisationId),
    ...{ key, typed },
  });
  if (!made.ok) return data({ typed, key, problems: made.problems }, 422);
  return redirect(`/missions/${made.value.slug}`, 303);
}

export default function NewMission() {
  const { title, editions, key } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = useFieldErrors(answer?.problems);
  const t = useT();
  const typed = answer?.typed ?? { kind: 'with_stand', edition: '', name: '' };
  return (
    <Page>
      <PageHeader
        title={title}
        intro={t('missions.new.intro')}
        above={
          <Link className="link" to="/missions">
            {t('missions.title')}
          </Link>
        }
      />
      <Form method="post" className="flex max-w-xl flex-col gap-4">
        <Problems problems={answer?.problems} />
        <input type="hidden" name="key" value={answer?.key || key} />
        <Choices
          name="kind"
          legend={t('missions.kind')}
          pick="one"
          chosen={[typed.kind]}
          error={errors('kind')}
          choices={MISSION_KINDS.map((kind) => ({
            value: kind,
            label: t(`missions.kind.${kind}`),
            hint: t(`missions.new.kind.${kind}`),
          }))}
        />
        <Select
          name="edition"
          label={t('missions.new.edition')}
          defaultValue={typed.edition}
          error={errors('edition')}
        >
          <option value="">{t('missions.new.edition.none')}</option>
          {editions.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Select>
        <TextField
          name="name"
          label={t('missions.new.name')}
          hint={t('missions.new.name.hint')}
          defaultValue={typed.name}
          error={errors('name')}
          required={false}
        />
        <SubmitButton className="self-start">{t('missions.new.make')}</SubmitButton>
      </Form>
    </Page>
  );
}
