import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mayActForCompany } from '#app/domain/access/may';
import { price } from '#app/domain/invoicing/pricing';
import { planDrawing } from '#app/domain/pavilions/drawing';
import { priceQuestion, readApplication } from '#app/domain/registrations/apply';
import { dayIn } from '#app/domain/shared/dates';
import { findPersonByEmail } from '#app/features/access/queries.server';
import { PlanSvg } from '#app/features/pavilions/components/PlanSvg';
import { findPlan } from '#app/features/pavilions/queries-plan.server';
import { ApplyForm } from '#app/features/registrations/components/ApplyForm';
import { ApplyReview } from '#app/features/registrations/components/ApplyReview';
import type { PlanPicker } from '#app/features/registrations/components/WishFields';
import { emptyTyped, typedOf } from '#app/features/registrations/forms';
import { OFFICE_ZONE } from '#app/features/registrations/poster';
import { findApplyFacts } from '#app/features/registrations/queries-apply.server';
import { findCall, isOpen } from '#app/features/registrations/queries-call.server';
import { useFormats, useLocale, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { Page, PageHeader } from '#app/ui/page';

type Args = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>;

async function applyPage({ request, context, params }: Args) {
  const person = foundOr404(context.person);
  const call = foundOr404(await findCall(context.db, params.edition ?? ''));
  const today = dayIn(context.clock.now(), OFFICE_ZONE);
  if (!isOpen(call, today)) throw redirect(`/calls/${call.slug}`);
  const companyId = new URL(request.url).searchParams.get('company');
  if (companyId !== null && !mayActForCompany(person, companyId)) foundOr404(null);
  return { person, call, ...(await findApplyFacts(context.db, call, today, companyId)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { person, call, shown, known, booths, segments, facts } = await applyPage(args);
  const { locale, db } = args.context;
  const query = new URL(args.request.url).searchParams;
  const visitor = await findPersonByEmail(db, person.email);
  const fair = `${call.fair} ${call.year}`;
  const list = call.priceList;
  return {
    slug: call.slug,
    title: translator(locale)('apply.title', { fair }),
    known,
    organisation: call.organisation,
    typed: {
      ...emptyTyped(),
      country: query.get('country') ?? '',
      identifier: query.get('identifier') ?? '',
      givenName: visitor?.given_name ?? '',
      familyName: visitor?.family_name ?? '',
      email: person.email,
      locale,
      ...shown,
    },
    segments: segments.map(({ code, labelFr, labelEn }) => ({
      code,
      label: locale === 'fr' ? labelFr : labelEn,
    })),
    aids: facts.aids,
    packages: (list?.pricing === 'PACKAGE' ? list.packages : []).map(
      ({ code, labelFr, labelEn, priceCents }) => ({
        code,
        label: locale === 'fr' ? labelFr : labelEn,
        cents: priceCents,
        currency: list?.currency ?? 'EUR',
      }),
    ),
    booths: booths.map(({ label, area, kind, hall }) => ({ label, area, kind, hall })),
    plan: await findPlan(db, call.pavilionId),
    currency: list?.currency ?? 'EUR',
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Pavilion' }];

/** Keeps nothing: answers what was typed with what is wrong, or with its price to check before it is sent. */
export async function action(args: ActionFunctionArgs) {
  const { call, facts } = await applyPage(args);
  const form = await args.request.formData();
  const typed = typedOf(form);
  if (form.get('step') === 'edit') return data({ typed, problems: undefined, review: null });
  const application = readApplication(typed, facts);
  if (!application.ok) return data({ typed, problems: application.problems, review: null }, 422);
  const priced = call.priceList ? price(call.priceList, priceQuestion(application.value)) : null;
  return data({ typed, problems: undefined, review: { price: priced } });
}

export default function Apply() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const plan = usePlanPicker(page.plan);
  const typed = answer?.typed ?? page.typed;
  if (answer?.review) {
    return (
      <Page width="reading">
        <PageHeader title={t('apply.review.title')} above={page.title} intro={t('apply.review.intro')} />
        <ApplyReview
          typed={typed}
          slug={page.slug}
          packageLabel={page.packages.find(({ code }) => code === typed.package)?.label}
          currency={page.currency}
          price={answer.review.price}
        />
      </Page>
    );
  }
  return (
    <Page width="reading">
      <PageHeader title={page.title} intro={page.known ? t('apply.company.known') : undefined} />
      <ApplyForm
        key={JSON.stringify(typed)}
        {...page}
        typed={typed}
        problems={answer?.problems}
        plan={plan}
      />
    </Page>
  );
}

function usePlanPicker(plan: Awaited<ReturnType<typeof loader>>['plan']): PlanPicker {
  const t = useT();
  const f = useFormats();
  const locale = useLocale();
  const areas = new Map(plan.stands.map(({ label, area }) => [label, f.area(area)]));
  return ({ picked, onPick }) =>
    plan.halls.map((hall) => (
      <PlanSvg
        key={hall.id}
        drawing={planDrawing(plan, { hall: hall.id, locale, highlight: picked })}
        title={t('apply.plan', { hall: hall.name })}
        picked={picked}
        onPick={onPick}
        nameOf={(label) => t('apply.plan.pick', { label, area: areas.get(label) ?? '' })}
      />
    ));
}
