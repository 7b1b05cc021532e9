import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { mayManageSeason, organisationsManaged, organisationsRead } from '#app/domain/access/may';
import { draftFromChain } from '#app/features/allocation/commands-repair.server';
import { RepairChain } from '#app/features/allocation/components/repair-chain';
import { repairForm } from '#app/features/allocation/forms-study';
import { findRepairView } from '#app/features/allocation/queries-repair-view.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { findPlan } from '#app/features/pavilions/queries-plan.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems } from '#app/ui/problems';
import { BoothPlan } from './booth-plan';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db } = context;
  const person = foundOr404(context.person);
  const pavilion = foundOr404(await findPavilion(db, params.edition ?? '', organisationsRead(person)));
  const view = foundOr404(await findRepairView(db, pavilion, params.booth ?? ''));
  return {
    ...view,
    title: translator(context.locale)('repair.of', { booth: view.booth.label }),
    edition: pavilion.edition,
    zone: pavilion.timeZone,
    plan: await findPlan(db, pavilion.id),
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
  const parsed = parseForm(await request.formData(), repairForm);
  if (!parsed.ok) return data({ problems: parsed.problems }, 422);
  const { version: seenVersion, ...chosen } = parsed.value;
  const where = { editionSlug: edition, organisationId, booth: params.booth ?? '' };
  const result = await draftFromChain(context.db, context.act(), { ...where, ...chosen, seenVersion });
  return result.ok ? redirect(`/allocation/${edition}`, 303) : data({ problems: result.problems }, 422);
}

export default function Repair() {
  const view = useLoaderData<typeof loader>();
  const { title, edition, zone, version, booth, left, groups, mayManage, plan, zoom } = view;
  const refused = useActionData<typeof action>();
  const t = useT();
  const f = useFormats();
  const hall = plan.halls.find(({ id }) => id === booth.hall)?.name ?? booth.hall;
  return (
    <Page>
      <PageHeader
        title={title}
        intro={t('repair.facts', { area: f.area(booth.area), sides: booth.openSides, hall })}
        above={
          <Link className="link" to={`/allocation/${edition}/repair`}>
            {t('repair.back')} · {t('repair.base', { version })}
          </Link>
        }
      />
      <Problems problems={refused?.problems} />
      {left.map(({ company, at }) => (
        <p key={company}>{t('repair.freed', { company, date: f.dateTime(at, zone) })}</p>
      ))}
      {booth.free === 0 && <p>{t('repair.full')}</p>}
      {booth.free > 0 && groups.length === 0 && <p>{t('repair.nobody')}</p>}
      {mayManage && groups.length > 0 && <p className="max-w-[70ch] text-muted">{t('repair.released')}</p>}
      {groups.map(({ moves, count, best }) => (
        <Section key={moves} title={t('repair.moves', { moves })} intro={t('repair.moves.intro', { count })}>
          <ul className="grid list-none grid-cols-1 gap-4 lg:grid-cols-2 2xl:grid-cols-3">
            {best.map((chain) => (
              <li key={chain.key}>
                <RepairChain {...{ chain, version, mayManage }} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <BoothPlan booth={booth} plan={plan} zoom={zoom} />
    </Page>
  );
}
