import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { organisationsManaged } from '#app/domain/access/may';
import { keepAway } from '#app/features/allocation/commands-bans.server';
import { BanForm } from '#app/features/allocation/components/ban-form';
import { FirmBans } from '#app/features/allocation/components/firm-bans';
import { banForm } from '#app/features/allocation/forms';
import { findBanPage } from '#app/features/allocation/queries-ban-page.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems } from '#app/ui/problems';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const managed = organisationsManaged(foundOr404(context.person));
  const pavilion = foundOr404(await findPavilion(db, params.edition ?? '', managed));
  const page = foundOr404(await findBanPage(db, pavilion.id, params.registration ?? ''));
  const asked = new URL(request.url).searchParams.getAll('booth');
  return {
    title: translator(locale)('bans.page', { company: page.company }),
    firmPage: `/allocation/${pavilion.edition}/firms/${page.registrationId}`,
    page,
    asked,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const form = await request.formData();
  const parsed = parseForm(form, banForm);
  const typed = {
    ticked: form.getAll('booth').map(String),
    reason: String(form.get('reason') ?? ''),
  };
  if (!parsed.ok) return data({ problems: parsed.problems, ...typed }, 422);
  const { booth: boothIds, reason, next, back } = parsed.value;
  const registrationId = params.registration ?? '';
  const workOut = next ? {} : undefined;
  const input = { editionSlug: edition, organisationId, registrationId, boothIds, reason, workOut };
  const result = await keepAway(context.db, context.act(), input);
  if (!result.ok) return data({ problems: result.problems, ...typed }, 422);
  const plan = `/allocation/${edition}?${new URLSearchParams({ firm: registrationId })}`;
  const toPlan = back === 'plan' || result.value.jobId !== null;
  return redirect(toPlan ? plan : `/allocation/${edition}/firms/${registrationId}#bans`, 303);
}

export default function Bans() {
  const { title, firmPage, page, asked } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        intro={t('bans.intro')}
        above={
          <Link className="link" to={firmPage}>
            {page.company}
          </Link>
        }
      />
      <Problems problems={refused?.problems} />
      {page.bans.length > 0 && (
        <Section title={t('bans.title')}>
          <FirmBans bans={page.bans} company={page.company} lift={`${firmPage}/bans/lift`} />
        </Section>
      )}
      <BanForm
        page={page}
        ticked={refused?.ticked ?? asked}
        reason={refused?.reason ?? ''}
        problems={refused?.problems}
      />
    </Page>
  );
}
