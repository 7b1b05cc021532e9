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
import type { Problem } from '#app/domain/shared/problem';
import { requestStudy } from '#app/features/allocation/commands-study.server';
import { ScenarioForm } from '#app/features/allocation/components/scenario-form';
import { StudiesTable } from '#app/features/allocation/components/studies-table';
import { Ways } from '#app/features/allocation/components/ways';
import { scenarioForm } from '#app/features/allocation/forms-study';
import { findAllFirmNames, offeredFirms } from '#app/features/allocation/queries-names.server';
import { findAllStudies } from '#app/features/allocation/queries-studies.server';
import { findNewestVersion } from '#app/features/allocation/queries-versions.server';
import {
  changed,
  entriesOf,
  firmsIn,
  partsOf,
  questionFor,
  questionIn,
} from '#app/features/allocation/question';
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
  const everybody = await findAllFirmNames(db, pavilion.id);
  const { halls } = await findPlan(db, pavilion.id);
  const studies = await findAllStudies(db, pavilion.id, { limit: SHOWN });
  const query = new URL(request.url).searchParams;
  const add = query.get('add');
  const find = query.get('find') ?? '';
  const question = changed(questionIn(query), add, query.get('remove'));
  const chosen = new Set(firmsIn(question));
  const named = new Set([...chosen, ...studies.flatMap(({ scenario }) => firmsIn(questionFor(scenario)))]);
  return {
    title: translator(context.locale)('study.title'),
    edition: pavilion.edition,
    zone: pavilion.timeZone,
    newest: newest?.version ?? null,
    mayManage: mayManageSeason(person, pavilion.organisationId),
    names: Object.fromEntries([
      ...everybody.filter(({ firm }) => named.has(firm)).map(({ firm, company }) => [firm, company]),
      ...halls.map(({ id, name }) => [id, name]),
    ]),
    ...{ find, ...offeredFirms(everybody, find, chosen) },
    booths: (await findAllBooths(db, pavilion.id)).map(({ label, area }) => ({ label, area })),
    halls: halls.map(({ id, name }) => ({ id, name })),
    question,
    added: partsOf().find((part) => part === add) ?? null,
    studies,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { id, edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const question = questionIn(await request.formData());
  const refused = async (problems: Problem[]) => {
    const chosen = new Set(firmsIn(question));
    const everybody = await findAllFirmNames(context.db, id);
    return data({ problems, question, chosen: everybody.filter(({ firm }) => chosen.has(firm)) }, 422);
  };
  const form = new FormData();
  for (const [name, value] of entriesOf(question)) form.append(name, value);
  const parsed = parseForm(form, scenarioForm);
  if (!parsed.ok) return refused(parsed.problems);
  const input = { editionSlug: edition, organisationId, ...parsed.value };
  const result = await requestStudy(context.db, context.act(), input);
  return result.ok
    ? redirect(`/allocation/${edition}/what-if/${result.value.studyId}`, 303)
    : refused(result.problems);
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
              firms={withChosen(choices.firms, refused?.chosen)}
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

type Firm = { firm: string; company: string };

/** What was chosen before a refusal stays in the lists. */
const withChosen = (firms: readonly Firm[], chosen: readonly Firm[] = []): Firm[] => [
  ...firms,
  ...chosen.filter(({ firm }) => !firms.some((one) => one.firm === firm)),
];
