import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { mayManageSeason, organisationsRead } from '#app/domain/access/may';
import { FATES } from '#app/domain/allocation/comparison';
import { ComparedTable, TotalsTable } from '#app/features/allocation/components/compared';
import { SpreadBars } from '#app/features/allocation/components/spread-bars';
import { findComparison } from '#app/features/allocation/queries-compare.server';
import { findAllFirmNames, registrationsOf } from '#app/features/allocation/queries-names.server';
import type { AllocationVersion } from '#app/features/allocation/queries-versions.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Cards, EmptyState, Stat } from '#app/ui/card';
import { Select } from '#app/ui/field';
import { Page, PageHeader, Section } from '#app/ui/page';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const person = foundOr404(context.person);
  const pavilion = foundOr404(await findPavilion(db, params.edition ?? '', organisationsRead(person)));
  const query = new URL(request.url).searchParams;
  const wanted = { a: query.get('a') || null, b: query.get('b') || null };
  const compared = await findComparison(db, pavilion.id, wanted);
  if (!compared && (wanted.a || wanted.b)) foundOr404(undefined);
  const edition = `${pavilion.fair} ${pavilion.year}`;
  const names = await findAllFirmNames(db, pavilion.id);
  return {
    title: translator(locale)('allocation.compare.title', { edition }),
    edition: pavilion.edition,
    mayManage: mayManageSeason(person, pavilion.organisationId),
    compared: compared ?? null,
    registrations: registrationsOf(names, compared?.comparison.rows ?? []),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Compare() {
  const { title, edition, mayManage, compared, registrations } = useLoaderData<typeof loader>();
  const t = useT();
  const back = (
    <Link className="link" to={`/allocation/${edition}?show=versions`}>
      {t('allocation.back')}
    </Link>
  );
  if (!compared)
    return (
      <Page>
        <PageHeader title={title} above={back} />
        <EmptyState title={t('allocation.compare.none')}>{t('allocation.compare.none.words')}</EmptyState>
      </Page>
    );
  const { a, b, versions, comparison } = compared;
  const { rows, counts, spread } = comparison;
  const page = (firm: string) =>
    registrations[firm] && `/allocation/${edition}/firms/${registrations[firm]}?version=${b.version}`;
  return (
    <Page>
      <PageHeader title={title} above={back} />
      <Choose {...{ a, b, versions }} />
      <Cards>
        {FATES.filter((fate) => fate !== 'moves' || counts.moves > 0).map((fate) => (
          <Stat key={fate} label={t(`allocation.compare.${fate}`)} value={counts[fate]} />
        ))}
      </Cards>
      <Section title={t('allocation.compare.totals')}>
        <TotalsTable {...compared} />
      </Section>
      <Section title={t('study.spread')} intro={t('allocation.compare.spread.intro')}>
        <SpreadBars
          series={[
            { name: t('allocation.version', { version: a.version }), counts: spread.a },
            { name: t('allocation.version', { version: b.version }), counts: spread.b },
          ]}
        />
      </Section>
      <Section
        title={t('allocation.compare.rows')}
        intro={t(rows.length > 0 ? 'allocation.compare.rows.intro' : 'allocation.compare.same')}
      >
        {rows.length > 0 && <ComparedTable rows={rows} firmPage={page} asking={mayManage ? edition : null} />}
      </Section>
    </Page>
  );
}

type ChooseProps = { a: AllocationVersion; b: AllocationVersion; versions: readonly AllocationVersion[] };

function Choose({ a, b, versions }: ChooseProps) {
  const t = useT();
  const options = versions.map(({ version, state }) => (
    <option key={version} value={version}>
      {`${t('allocation.version', { version })} – ${t(`allocation.state.${state}`)}`}
    </option>
  ));
  return (
    <Form method="get" key={`${a.version} ${b.version}`} className="flex flex-wrap items-end gap-3 text-sm">
      <Select name="a" label={t('allocation.compare.a')} defaultValue={a.version}>
        {options}
      </Select>
      <Select name="b" label={t('allocation.compare.b')} defaultValue={b.version}>
        {options}
      </Select>
      <SubmitButton look="plain">{t('allocation.compare.do')}</SubmitButton>
    </Form>
  );
}
