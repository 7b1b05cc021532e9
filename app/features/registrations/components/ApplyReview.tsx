import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Price } from '#app/domain/invoicing/pricing';
import { choicesOf, type Typed } from '#app/domain/registrations/typed';
import type { Problem, Result } from '#app/domain/shared/problem';
import { useFormats, useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { SubmitButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Section } from '#app/ui/page';
import { PriceTable } from './PriceTable';

type Props = {
  typed: Typed;
  slug: string;
  packageLabel?: string;
  currency: string;
  /** Null when the call has no price list yet. */
  price: Result<Price> | null;
};

/** What was typed, shown back before it is sent, with the price line by line. Nothing is kept until it is sent. */
export function ApplyReview({ typed, slug, packageLabel, currency, price }: Props) {
  const t = useT();
  const f = useFormats();
  const wishes = choicesOf(typed).map(({ label }) => label);
  const contact = `${typed.givenName} ${typed.familyName}`.trim();
  return (
    <div className="flex flex-col gap-8">
      <dl className="grid gap-x-6 gap-y-3 rounded-lg border border-line bg-raised p-5 sm:grid-cols-[12rem_1fr]">
        <Row name={t('apply.company')}>
          {typed.name} · {typed.country} {typed.identifier}
        </Row>
        <Row name={t('registrations.address')}>
          {typed.address}, {typed.postcode} {typed.city}
        </Row>
        <Row name={t('registrations.col.contact')}>
          {contact} · {typed.email} {typed.phone}
        </Row>
        <Row name={t('apply.booth')}>
          {packageLabel ?? <Area typed={typed} />} · {t('registrations.col.corner')}{' '}
          {t(`apply.corner.${cornerOf(typed)}`).toLowerCase()}
        </Row>
        <Row name={t('apply.wishes')}>
          {wishes.length > 0 ? f.list(wishes) : t('registrations.wishes.none')}
        </Row>
        {typed.share && <Row name={t('apply.share')}>{typed.share}</Row>}
        {typed.avoid && <Row name={t('apply.avoid')}>{typed.avoid}</Row>}
        {typed.electricityKw && <Row name={t('apply.kw')}>{typed.electricityKw}</Row>}
        {typed.interpreterDays && <Row name={t('apply.interpreter')}>{typed.interpreterDays}</Row>}
        {typed.aid && <Row name={t('apply.aid')}>{typed.aid}</Row>}
      </dl>
      {price && (
        <Section title={t('apply.review.price')}>
          {price.ok ? (
            <>
              <PriceTable price={price.value} currency={currency} />
              <p className="text-sm text-muted">
                {t('apply.review.price.note', {
                  area: packageLabel ?? f.area(Number(typed.area.replace(',', '.'))),
                })}
              </p>
            </>
          ) : (
            <Notice tone="attention">
              {price.problems.map((problem) => (
                <NoPrice key={problem.code} problem={problem} />
              ))}
            </Notice>
          )}
        </Section>
      )}
      <div className="flex flex-wrap gap-3">
        <Form method="post" action={`/calls/${slug}/registrations`}>
          <Kept typed={typed} />
          <SubmitButton>{t('apply.submit')}</SubmitButton>
        </Form>
        <Form method="post">
          <Kept typed={typed} />
          <SubmitButton look="plain" name="step" value="edit">
            {t('apply.edit')}
          </SubmitButton>
        </Form>
      </div>
    </div>
  );
}

const cornerOf = ({ corner }: Typed) => (corner === 'yes' || corner === 'no' ? corner : 'either');

function Area({ typed }: { typed: Typed }) {
  const limits = [typed.areaMin, typed.areaMax].filter((limit) => limit !== '').join('–');
  return (
    <>
      {typed.area} m²{limits && ` (${limits})`}
    </>
  );
}

function NoPrice({ problem }: { problem: Problem }) {
  const t = useT();
  return <p>{t('apply.review.no-price', { why: wordProblem(t, problem) })}</p>;
}

/** The fields once more, unseen: the page keeps what was typed, the server keeps nothing. */
function Kept({ typed }: { typed: Typed }) {
  return Object.entries(typed).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
