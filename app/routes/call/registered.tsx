import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { companiesOf } from '#app/domain/access/may';
import { PublicState } from '#app/features/registrations/components/Standing';
import { findOwnRegistration } from '#app/features/registrations/queries-apply.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const person = foundOr404(context.person);
  const call = foundOr404(await findCall(context.db, params.edition ?? ''));
  const found = await findOwnRegistration(context.db, companiesOf(person), params.registration ?? '');
  const { pavilionId, ...registration } = foundOr404(found);
  foundOr404(pavilionId === call.pavilionId || null);
  const fair = `${call.fair} ${call.year}`;
  return { registration, fair, title: translator(context.locale)('apply.title', { fair }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Pavilion' }];

export default function Registered() {
  const { registration, fair } = useLoaderData<typeof loader>();
  const t = useT();
  const f = useFormats();
  return (
    <Page width="reading">
      <PageHeader title={t('apply.done.title')} above={fair} />
      {registration.standing === 'received' && (
        <Notice tone="done">{t('apply.done.next', { email: registration.email })}</Notice>
      )}
      <Card className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-lg font-semibold">{registration.company}</h2>
          <PublicState standing={registration.standing} />
        </div>
        {registration.reason && <p>{registration.reason}</p>}
        <dl className="grid grid-cols-[10rem_1fr] gap-y-2">
          <dt className="text-muted">{t('registrations.col.filed')}</dt>
          <dd>{f.date(registration.filedOn, 'long')}</dd>
          <dt className="text-muted">{t('apply.booth')}</dt>
          <dd>{registration.packageCode ?? f.area(registration.areaWished)}</dd>
          <dt className="text-muted">{t('apply.wishes')}</dt>
          <dd>
            {registration.wishes.map(({ label }) => label).join(', ') || t('registrations.wishes.none')}
          </dd>
        </dl>
      </Card>
      <LinkButton look="main" to="/home" className="self-start">
        {t('apply.done.home')}
      </LinkButton>
    </Page>
  );
}
