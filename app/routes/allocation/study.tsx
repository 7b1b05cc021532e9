import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { mayManageSeason, organisationsManaged, organisationsRead } from '#app/domain/access/may';
import { draftFromStudy } from '#app/features/allocation/commands-study-draft.server';
import { StudyDraft } from '#app/features/allocation/components/study-draft';
import { StudyOutcome } from '#app/features/allocation/components/study-outcome';
import { StudyProgress } from '#app/features/allocation/components/study-progress';
import { asksOf, summaryOf } from '#app/features/allocation/components/study-words';
import { agreedForm } from '#app/features/allocation/forms-study';
import { findAllFirmNames, registrationsOf } from '#app/features/allocation/queries-names.server';
import { findStudy } from '#app/features/allocation/queries-studies.server';
import { findNewestVersion } from '#app/features/allocation/queries-versions.server';
import { askAddress, questionFor } from '#app/features/allocation/question';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { findPlan } from '#app/features/pavilions/queries-plan.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { Page, PageHeader } from '#app/ui/page';
import { Problems } from '#app/ui/problems';
import { StudyPlan } from './study-plan';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db } = context;
  const person = foundOr404(context.person);
  const pavilion = foundOr404(await findPavilion(db, params.edition ?? '', organisationsRead(person)));
  const study = foundOr404(await findStudy(db, pavilion.id, params.study ?? ''));
  const newest = foundOr404(await findNewestVersion(db, pavilion.id));
  const names = await findAllFirmNames(db, pavilion.id);
  const plan = await findPlan(db, pavilion.id);
  const called = Object.fromEntries([
    ...names.map(({ firm, company }) => [firm, company]),
    ...plan.halls.map(({ id, name }) => [id, name]),
  ]);
  const t = translator(context.locale);
  const asks = asksOf(t, study, called);
  return {
    study,
    edition: pavilion.edition,
    title: asks.length > 1 ? t('study.several', { count: asks.length }) : (asks[0] ?? ''),
    asks: asks.length > 1 ? asks : [],
    newest: newest.version,
    pages: registrationsOf(names, study.result?.outcome === 'found' ? study.result.difference.changes : []),
    plan,
    mayManage: mayManageSeason(person, pavilion.organisationId),
    zoom: new URL(request.url).searchParams.get('zoom'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const parsed = parseForm(await request.formData(), agreedForm);
  if (!parsed.ok) return data({ problems: parsed.problems }, 422);
  const input = { editionSlug: edition, organisationId, studyId: params.study ?? '', ...parsed.value };
  const result = await draftFromStudy(context.db, context.act(), input);
  return result.ok ? redirect(`/allocation/${edition}`, 303) : data({ problems: result.problems }, 422);
}

export default function WhatIfStudy() {
  const { study, edition, title, asks, newest, pages, plan, mayManage, zoom } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useT();
  const f = useFormats();
  const { result } = study;
  const here = `/allocation/${edition}/what-if/${study.id}`;
  const firmPage = (firm: string) => pages[firm] && `/allocation/${edition}/firms/${pages[firm]}`;
  const found = result?.outcome === 'found' ? result : null;
  return (
    <Page>
      <PageHeader
        title={title}
        intro={found ? summaryOf(t, f, found, study.scenario.withdrawn) : undefined}
        above={
          <span className="flex flex-wrap gap-2">
            <Link className="link" to={`/allocation/${edition}/what-if`}>
              {t('study.back')}
            </Link>
            · {t('study.base', { version: study.version })}
          </span>
        }
        action={
          mayManage && (
            <LinkButton to={askAddress(edition, questionFor(study.scenario))}>
              {t('study.change-question')}
            </LinkButton>
          )
        }
      />
      <Problems problems={refused?.problems} />
      {asks.length > 0 && (
        <Card className="flex flex-col gap-2">
          <h2 className="text-sm text-muted">{t('study.asks')}</h2>
          <ul className="list-disc pl-5">
            {asks.map((ask) => (
              <li key={ask}>{ask}</li>
            ))}
          </ul>
        </Card>
      )}
      <div aria-live="polite" className="empty:hidden">
        <StudyProgress study={study} mayManage={mayManage} />
      </div>
      {found && (
        <>
          {mayManage && (
            <StudyDraft {...{ study, newest }} action={here} allocation={`/allocation/${edition}`} />
          )}
          <StudyOutcome {...{ study, firmPage }} result={found} />
          <StudyPlan changes={found.difference.changes} plan={plan} zoom={zoom} />
        </>
      )}
    </Page>
  );
}
