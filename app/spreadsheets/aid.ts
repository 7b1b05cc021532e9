import { EVIDENCE } from '#app/domain/funding/evidence';
import type { Locale } from '#app/domain/shared/dates';
import type { CallLine } from '#app/features/funding/call-view';
import type { EvidenceItem } from '#app/features/funding/queries-evidence.server';
import type { GrantRow } from '#app/features/funding/queries-grants.server';
import { wordRule } from '#app/features/funding/words';
import { formatsOf } from '#app/i18n/formats';
import { isMessageKey, type Translate } from '#app/i18n/translator';
import type { ExportColumn } from './export';

const text = <Row>(header: string, value: (row: Row) => string | null, width = 20): ExportColumn<Row> => ({
  ...{ header, kind: 'text', width, value },
});

const euros = <Row>(header: string, cents: (row: Row) => number | null): ExportColumn<Row> => ({
  ...{ header, kind: 'number', width: 14 },
  value: (row) => {
    const amount = cents(row);
    return amount === null ? null : amount / 100;
  },
});

/** The firms of a call with their aid, to take away; amounts in euros. */
export function callColumns(t: Translate, locale: Locale): ExportColumn<CallLine>[] {
  const f = formatsOf(locale);
  return [
    text(t('aid.column.company'), (line) => line.company, 36),
    text(t('aid.column.firm'), (line) => line.firm),
    text(t('aid.column.region'), (line) => line.region, 26),
    text(t('aid.column.booth'), (line) => line.booth, 12),
    text(t('aid.column.scheme'), (line) => line.scheme, 40),
    text(t('aid.column.funder'), (line) => line.funder, 30),
    euros(t('aid.column.eligible'), (line) => line.baseCents),
    euros(t('aid.column.amount'), (line) => line.aidCents),
    text(t('aid.column.state'), (line) => t(`aid.state.${line.state}`)),
    text(t('aid.column.why'), (line) => line.why.map((rule) => wordRule(t, f, rule)).join(' '), 80),
  ];
}

export type Beneficiary = GrantRow & { evidence: EvidenceItem[] };

/** The table of beneficiaries that funders ask for: grant, gross grant equivalent, legal basis, file. */
export function beneficiaryColumns(t: Translate): ExportColumn<Beneficiary>[] {
  const day = (header: string, value: (row: Beneficiary) => string | null): ExportColumn<Beneficiary> => ({
    ...{ header, kind: 'day', width: 12, value },
  });
  const basis = (code: string) => {
    const key = `aid.basis.${code}`;
    return isMessageKey(key) ? t(key) : code;
  };
  return [
    text(t('aid.column.company'), (grant) => grant.company, 36),
    text(t('aid.column.firm'), (grant) => grant.firm),
    text(t('aid.column.scheme'), (grant) => grant.label, 40),
    text(t('aid.column.funder'), (grant) => grant.funder, 30),
    text(t('aid.column.mode'), (grant) => t(`aid.mode.${grant.mode}`), 36),
    text(t('aid.column.basis'), (grant) => basis(grant.basis), 36),
    text(t('aid.column.state'), (grant) => t(`aid.state.${grant.state}`)),
    day(t('aid.column.grantedOn'), (grant) => grant.decidedOn),
    text(t('aid.column.reference'), (grant) => grant.reference),
    euros(t('aid.column.amount'), (grant) => grant.amountCents),
    euros(t('aid.column.gross'), (grant) => grant.grossCents),
    euros(t('aid.column.paid'), (grant) => grant.paidCents),
    text(t('aid.column.carried'), (grant) => grant.carriedBy.join(', ')),
    ...EVIDENCE.map((code) =>
      text<Beneficiary>(t(`aid.evidence.${code}`), ({ evidence }) => {
        const item = evidence.find((each) => each.code === code);
        if (item?.receivedOn) return item.receivedOn;
        return t(item?.known ? 'aid.one.evidence.known' : 'aid.one.evidence.missing');
      }),
    ),
  ];
}
