import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { organisationsManaged } from '#app/domain/access/may';
import { spanOf } from '#app/domain/fairs/calendar';
import { planOf } from '#app/domain/pavilions/sketch';
import { findEdition } from '#app/features/fairs/queries.server';
import { findEditionVenues } from '#app/features/fairs/queries-venues.server';
import { PlanPreview } from '#app/features/pavilions/components/plan-preview';
import { SketchFields } from '#app/features/pavilions/components/sketch-fields';
import { sketchForm } from '#app/features/pavilions/forms';
import { previewPlan } from '#app/features/pavilions/queries-preview.server';
import { findPriceLists } from '#app/features/pavilions/queries-prices.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';

async function editionOf({ context, params }: Pick<LoaderFunctionArgs, 'context' | 'params'>) {
  const organisationId = foundOr404(organisationsManaged(foundOr404(context.person))[0]);
  return { organisationId, edition: foundOr404(await findEdition(context.db, params.edition ?? '')) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { edition } = await editionOf(args);
  const t = translator(args.context.locale);
  const name = `${edition.fair} ${edition.year}`;
  return {
    ...{ title: t('pavilions.draw.title'), slug: edition.slug, name },
    begun: begunWith(t('pavilions.draw.name.value', { edition: name })),
    lists: await findPriceLists(args.context.db),
    venues: (await findEditionVenues(args.context.db, edition.slug)).map(({ code }) => code),
  };
}

const begunWith = (name: string): Record<string, string> => ({ name, depth: '3', aisle: '3' });

/** Draws what was described; nothing is kept. The plan goes back with its picture, to be sent when it is confirmed. */
export async function action(args: ActionFunctionArgs) {
  const { organisationId, edition } = await editionOf(args);
  const form = await args.request.formData();
  const typed = typedIn(form);
  const parsed = parseForm(form, sketchForm);
  if (!parsed.ok) return data({ problems: parsed.problems, typed, preview: null, text: '' }, 422);
  const { start, end } = spanOf(edition.venues) ?? { start: null, end: null };
  const unknown = `${edition.period ?? `${edition.year}-01`}-01`;
  const plan = planOf(parsed.value, {
    ...{ slug: edition.slug, timeZone: edition.timeZone },
    ...{ opening: start ?? unknown, closing: end ?? unknown },
  });
  if (!plan.ok) return data({ problems: plan.problems, typed, preview: null, text: '' }, 422);
  const input = { editionSlug: edition.slug, organisationId, json: plan.value };
  const preview = await previewPlan(args.context.db, input);
  const sound = preview.problems.length === 0;
  return data(
    { problems: [], typed, preview, text: sound ? JSON.stringify(plan.value) : '' },
    sound ? 200 : 422,
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function DrawPavilion() {
  const { title, slug, name, begun, lists, venues } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <Page>
      <PageHeader
        above={
          <Link className="link" to={`/season/${slug}`}>
            {name}
          </Link>
        }
        title={title}
        intro={t('pavilions.draw.intro')}
      />
      <Problems problems={answer?.problems} />
      <Form method="post" className="flex max-w-2xl flex-col gap-5" noValidate>
        <SketchFields
          lists={lists}
          venues={venues}
          value={(field) => answer?.typed[field] ?? begun[field] ?? ''}
          error={error}
        />
        <SubmitButton className="self-start" look={answer?.preview ? 'plain' : 'main'}>
          {t(answer?.preview ? 'pavilions.draw.again' : 'pavilions.draw.see')}
        </SubmitButton>
      </Form>
      {answer?.preview && (
        <Section id="plan" title={t('pavilions.draw.preview')}>
          <PlanPreview edition={slug} preview={answer.preview} text={answer.text} drawn />
        </Section>
      )}
    </Page>
  );
}
