import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { nameOf } from '#app/domain/delegations/delegation';
import { savePerson } from '#app/features/delegations/commands-people.server';
import { ConsequencesView } from '#app/features/delegations/components/consequences';
import { LastEdit } from '#app/features/delegations/components/last-edit';
import { PersonFields } from '#app/features/delegations/components/person-fields';
import { keyIn, markIn, personOf, typedPerson } from '#app/features/delegations/forms';
import { personMark } from '#app/features/delegations/marks.server';
import { findAcceptedFirms } from '#app/features/delegations/queries-known.server';
import { findTravellerTold } from '#app/features/delegations/queries-told.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { missionSeen, organisationsSeen } from './seen.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { report: _, ...delegation } = await missionSeen(context, params.mission);
  const { mission, delegates } = delegation;
  const isNew = params.number === 'new';
  const known = isNew ? null : foundOr404(delegates.find(({ number }) => `${number}` === params.number));
  const t = translator(context.locale);
  const firms = [
    ...(await findAcceptedFirms(context.db, mission)),
    ...delegates.map(({ company }) => company),
  ];
  return {
    ...{ slug: mission.slug, mission: mission.name, number: params.number ?? '' },
    title: known ? t('mission.person.of', { name: nameOf(known) }) : t('mission.person.new'),
    person: typedPerson((fact) => known?.[fact] ?? NEW[fact] ?? ''),
    firms: [...new Set(firms)].sort((a, b) => a.localeCompare(b, context.locale)),
    mark: known ? personMark(known) : '',
    key: known ? '' : context.act().newId(),
    id: known?.id ?? '',
    edit: known && (await findTravellerTold(context.db, delegation, known.id)),
  };
}

const NEW: Record<string, string> = { role: 'exhibitor', locale: 'fr' };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

/** After a refusal too the page shows what stands now: somebody else may have changed it. */
export const shouldRevalidate = () => true;

/** Says what the person as typed would bring and writes nothing. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const [person, key] = [personOf(form), keyIn(form)];
  const result = await savePerson(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    number: params.number === 'new' ? null : Number(params.number),
    ...{ person, key, mark: markIn(form) },
    dryRun: true,
  });
  return result.ok
    ? data({ person, key, changes: result.value, problems: undefined })
    : data({ person, key, changes: null, problems: result.problems }, 422);
}

export default function PersonPage() {
  const { slug, mission, number, title, person, firms, edit, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = useFieldErrors(answer?.problems);
  const t = useT();
  const at = `/missions/${slug}/delegates/${number}`;
  const isNew = page.key !== '';
  return (
    <Page>
      <PageHeader
        title={title}
        above={
          <Link className="link" to={isNew ? `/missions/${slug}` : at}>
            {mission}
          </Link>
        }
      />
      {edit && (
        <LastEdit edit={edit} mission={slug} undo={`/missions/${slug}/people/${page.id}/undo`} open={false} />
      )}
      <Form method="post" action={`${at}/person`} className="flex flex-col gap-4">
        <Problems problems={answer?.problems} />
        <input type="hidden" name="mark" value={page.mark} />
        <input type="hidden" name="key" value={answer?.key || page.key} />
        <PersonFields person={answer?.person ?? person} firms={firms} errors={errors} />
        {answer?.changes && <ConsequencesView changes={answer.changes} mission={slug} />}
        <div className="flex flex-wrap gap-3">
          <SubmitButton formAction={`${at}/person/save`}>{t('mission.person.save')}</SubmitButton>
          <SubmitButton look="plain">{t('mission.check')}</SubmitButton>
        </div>
      </Form>
      {!isNew && (
        <LinkButton className="self-start" to={`${at}/remove`}>
          {t('mission.person.remove')}
        </LinkButton>
      )}
    </Page>
  );
}
