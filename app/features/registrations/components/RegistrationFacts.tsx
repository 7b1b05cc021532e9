import type { ReactNode } from 'react';
import { useFormats, useLocale, useT } from '#app/i18n/react';
import { Card } from '#app/ui/card';
import type { Detail } from '../queries-detail.server';

type Shown = Omit<Detail, 'content_hash'>;

/** All that a firm said, in three cards: who it is, the booth it wishes for, what else it needs. */
export function RegistrationFacts({ registration }: { registration: Shown }) {
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <CompanyCard registration={registration} />
      <BoothCard registration={registration} />
      <NeedsCard registration={registration} />
    </div>
  );
}

function CompanyCard({ registration: of }: { registration: Shown }) {
  const t = useT();
  const f = useFormats();
  const locale = useLocale();
  const euros = (cents: number | null) => cents !== null && f.money({ cents, currency: 'EUR' });
  return (
    <Facts
      title={t('registrations.company')}
      rows={[
        [
          of.country === 'FR' ? t('companies.siren') : t('companies.national-id'),
          `${of.country}:${of.national_id}`,
        ],
        ['SIRET', of.siret],
        [t('registrations.vat'), of.vat_id],
        [
          t('registrations.address'),
          `${of.address_line}, ${of.postcode} ${of.city}${of.region ? `, ${of.region}` : ''}`,
        ],
        [t('registrations.col.segment'), locale === 'fr' ? of.label_fr : of.label_en],
        [t('registrations.products'), of.products],
        [t('registrations.headcount'), of.headcount !== null && f.number(of.headcount)],
        [t('registrations.turnover'), euros(of.turnover_cents)],
        [t('registrations.col.member'), t(of.is_member ? 'registrations.yes' : 'registrations.no')],
        [t('registrations.organisation'), of.organisation],
        [t('registrations.col.contact'), `${of.contact_given_name} ${of.contact_family_name}`.trim()],
        [t('registrations.col.email'), of.contact_email],
        [t('registrations.col.phone'), of.contact_phone],
      ]}
    />
  );
}

function BoothCard({ registration: of }: { registration: Shown }) {
  const t = useT();
  const f = useFormats();
  const limits = [of.area_min, of.area_max]
    .map((limit) => (limit === null ? '…' : f.number(limit)))
    .join('–');
  const firms = (kind: 'share' | 'avoid') =>
    of.firms
      .filter((firm) => firm.kind === kind)
      .map(({ name }) => name)
      .join(', ');
  return (
    <Facts
      title={t('registrations.wishes')}
      rows={[
        [t('pavilions.area'), `${f.area(of.area_wished)} (${limits})`],
        [t('apply.package'), of.package_code],
        [t('registrations.col.corner'), t(`registrations.${of.corner}`)],
        [
          t('registrations.preferred'),
          of.wishes
            .map(({ rank, label, area }) => t('registrations.wish.rank', { rank, label, area: f.area(area) }))
            .join(' · ') || t('registrations.wishes.none'),
        ],
        [t('registrations.share'), firms('share')],
        [t('registrations.avoid'), firms('avoid')],
        [t('registrations.col.points'), f.number(of.points)],
        [
          t('registrations.participations'),
          of.participations.map(({ year, m2 }) => `${year} (${f.area(m2)})`).join(' · '),
        ],
      ]}
    />
  );
}

function NeedsCard({ registration: of }: { registration: Shown }) {
  const t = useT();
  const f = useFormats();
  return (
    <Facts
      title={t('registrations.needs')}
      rows={[
        [
          t('registrations.kw'),
          of.electricity_kw !== null && t('registrations.kw.value', { kw: f.number(of.electricity_kw) }),
        ],
        [
          t('registrations.interpreter'),
          of.interpreter_days !== null && t('registrations.days', { days: of.interpreter_days }),
        ],
        [t('registrations.col.aid'), of.aid_label],
        [
          t('registrations.de-minimis'),
          of.deMinimis
            .map(({ on, cents }) => `${f.date(on)} ${f.money({ cents, currency: 'EUR' })}`)
            .join(' · '),
        ],
        [t('registrations.col.filed'), f.date(of.filed_on, 'long')],
        [t('registrations.col.deposit'), of.deposit_received_on && f.date(of.deposit_received_on, 'long')],
        [t('registrations.source'), t(`registrations.source.${of.source}`)],
        [t('apply.language'), t(`registrations.language.${of.locale}`)],
        [t('registrations.reason'), of.decision_reason],
      ]}
    />
  );
}

/** What is not known is left out. */
function Facts({ title, rows }: { title: string; rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <Card>
      <h2 className="mb-3 text-lg font-semibold tracking-tight">{title}</h2>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[11rem_1fr]">
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
