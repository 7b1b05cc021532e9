import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { mayManageSeason, organisationsManaged, organisationsRead } from '#app/domain/access/may';
import { MOST_OF_EACH } from '#app/domain/allocation/scenario';
import { requestStudy } from '#app/features/allocation/commands-study.server';
import { ScenarioForm } from '#app/features/allocation/components/scenario-form';
import { StudiesTable } from '#app/features/allocation/components/studies-table';
import { Ways } from '#app/features/allocation/components/ways';
import { scenarioForm } from '#app/features/allocation/forms-study';
import { findAllFirmNames } from '#app/features/allocation/queries-names.server';
import { findAllStudies } from '#app/features/allocation/queries-studies.server';
import { findNewestVersion } from '#app/features/allocation/queries-versions.server';
import { changed, entriesOf, partsOf, questionIn } from '#app/features/allocation/question';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { findAllBooths, findPlan } from '#app/features/pavilions/queries-plan.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { EmptyState } from '#app/ui/card';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems } from '#app/ui/problems';

const SHOWN = 50;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db } = context;
  const person = foundOr404(context.person);
  const pavilion = foundOr404(await findPavilion(db, params.edition ?? '', organisationsRead(person)));
  const newest = await findNewestVersion(db, pavilion.id);
  const names = await findAllFirmNames(db, pavilion.id);
  const { halls } = await findPlan(db, pavilion.id);
  const query = new URL(request.url).searchParams;
  const add = query.get('add');
  return {
    title: translator(context.locale)('study.title'),
    edition: pavilion.edition,
    zone: pavilion.timeZone,
    newest: newest?.version ?? null,
    mayManage: mayManageSeason(person, pavilion.organisationId),
    names: Object.fromEntries([
      ...names.map(({ firm, company }) => [firm, company]),
      ...halls.map(({ id, name }) => [id, name]),
    ]),
    firms: names.filter(({ accepted }) => accepted).map(({ firm, company }) => ({ firm, company })),
    booths: (await findAllBooths(db, pavilion.id)).map(({ label, area }) => ({ label, area })),
    halls: halls.map(({ id, name }) => ({ id, name })),
    question: changed(questionIn(query), add, query.get('remove')),
    added: partsOf().find((part) => part === add) ?? null,
    studies: await findAllStudies(db, pavilion.id, { limit: SHOWN }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const question = questionIn(await request.formData());
  const form = new FormData();
  for (const [name, value] of entriesOf(question)) form.append(name, value);
  const parsed = parseForm(form, scenarioForm);
  if (!parsed.ok) return data({ problems: parsed.problems, question }, 422);
  const input = { editionSlug: edition, organisationId, ...parsed.value };
  const result = await requestStudy(context.db, context.act(), input);
  return result.ok
    ? redirect(`/allocation/${edition}/what-if/${result.value.studyId}`, 303)
    : data({ problems: result.problems, question }, 422);
}

export default function WhatIf() {
  const { title, edition, zone, newest, mayManage, studies, names, question, ...choices } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useT();
  return (
    <Page>
      <PageHeader
        title={title}
        intro={t('study.intro')}
        above={
          <Link className="link" to={`/allocation/${edition}`}>
            {t('firm-page.back')}
          </Link>
        }
      />
      <Ways edition={edition} here="what-if" />
      <Problems problems={refused?.problems} />
      {newest === null && (
        <EmptyState title={t('firm-page.none')}>{t('problem.STUDY_NO_VERSION')}</EmptyState>
      )}
      {newest !== null && mayManage && (
        <div id="question">
          <Section
            title={t('study.form')}
            intro={`${t('study.base', { version: newest })}. ${t('study.limit', { limit: MOST_OF_EACH })}`}
          >
            <ScenarioForm
              {...choices}
              action={`/allocation/${edition}/what-if`}
              question={refused?.question ?? question}
              problems={refused?.problems}
            />
          </Section>
        </div>
      )}
      {newest !== null && (
        <Section title={t('study.all')} intro={studies.length === 0 ? t('study.none') : undefined}>
          {studies.length > 0 && <StudiesTable {...{ studies, edition, names, zone }} />}
        </Section>
      )}
    </Page>
  );
}
