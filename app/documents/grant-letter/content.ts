import { aidHead } from '#app/documents/aid/head';
import type { Fact, Total } from '#app/documents/kit/blocks.server';
import type { PaperHead } from '#app/documents/kit/sheet.server';
import type { GrantLetterSnapshot } from '#app/domain/funding/paper-snapshots';
import type { Cents } from '#app/domain/shared/money';
import { formatsOf } from '#app/i18n/formats';
import { isMessageKey, type Translate, translator } from '#app/i18n/translator';

/** What a letter about an aid says: how much, from whom, under which rule, and how it was worked out. */
export type GrantLetterContent = {
  head: PaperHead;
  firm: { label: string; lines: string[] };
  hero: { label: string; value: string; note: string };
  subject: string;
  facts: Fact[][];
  paragraphs: string[];
  /** Left out of a letter about an aid taken back. */
  calculation: { title: string; columns: string[]; rows: string[][]; totals: Total[] } | null;
  foot: string;
};

export function grantLetterContent(letter: GrantLetterSnapshot): GrantLetterContent {
  const { locale, kind, grant, event } = letter;
  const t = translator(locale);
  const f = formatsOf(locale);
  const day = kind === 'granted' ? grant.decidedOn : (grant.reversedOn ?? grant.decidedOn);
  return {
    ...aidHead(letter, t(`aid.letter.title.${kind}`), grant.reference ? [grant.reference] : []),
    hero: {
      label: t(`aid.letter.amount.${kind}`),
      value: f.money({ cents: grant.amountCents, currency: 'EUR' }),
      note: t(`aid.letter.on.${kind}`, { date: f.date(day, 'long') }),
    },
    subject: t(`aid.letter.subject.${kind}`, { event, label: grant.label }),
    facts: factsOf(t, letter),
    paragraphs: paragraphsOf(t, letter),
    calculation: kind === 'granted' ? calculationOf(t, letter) : null,
    foot: t('aid.letter.keep'),
  };
}

function factsOf(t: Translate, { locale, kind, grant, ceiling }: GrantLetterSnapshot): Fact[][] {
  const f = formatsOf(locale);
  const money = (cents: Cents) => f.money({ cents, currency: 'EUR' });
  const basis = `aid.basis.${grant.basis}`;
  return [
    [
      { label: t('aid.letter.funder'), value: grant.funder },
      { label: t('aid.letter.granted'), value: f.date(grant.decidedOn, 'long') },
      { label: t('aid.letter.gross'), value: money(grant.grossCents) },
    ],
    [
      { label: t('aid.letter.basis'), value: isMessageKey(basis) ? t(basis) : grant.basis },
      ...(ceiling
        ? [
            { label: t(`aid.letter.used.${kind}`), value: money(ceiling.usedCents) },
            {
              label: t('aid.letter.left'),
              value: money(Math.max(0, ceiling.ceilingCents - ceiling.usedCents)),
            },
          ]
        : []),
    ],
  ];
}

function paragraphsOf(t: Translate, { locale, kind, grant, ceiling, event }: GrantLetterSnapshot): string[] {
  const f = formatsOf(locale);
  const money = (cents: Cents) => f.money({ cents, currency: 'EUR' });
  const amount = money(grant.amountCents);
  const deMinimis = grant.basis === 'DE_MINIMIS';
  if (kind === 'reversed')
    return [
      t('aid.letter.reversed', { funder: grant.funder, amount, event, reason: grant.reversalReason ?? '' }),
      ...(deMinimis ? [t('aid.letter.reversedLedger')] : []),
    ];
  return [
    t('aid.letter.granting', {
      ...{ funder: grant.funder, amount, event, label: grant.label },
      date: f.date(grant.decidedOn, 'long'),
    }),
    t(`aid.letter.mode.${grant.mode}`, { funder: grant.funder }),
    deMinimis
      ? t('aid.letter.deMinimis', {
          gross: money(grant.grossCents),
          ceiling: money(ceiling?.ceilingCents ?? 0),
        })
      : t('aid.letter.otherBasis'),
    ...(deMinimis ? [t('aid.letter.duty')] : []),
  ];
}

function calculationOf(t: Translate, { locale, calculation, grant }: GrantLetterSnapshot) {
  const f = formatsOf(locale);
  const money = (cents: Cents) => f.money({ cents, currency: 'EUR' });
  return {
    title: t('aid.letter.calculation'),
    columns: [t('aid.letter.line'), t('aid.letter.exclVat')],
    rows: calculation.lines.map((line) => [
      locale === 'fr' ? line.labelFr : line.labelEn,
      money(line.netCents),
    ]),
    totals: [
      { label: t('aid.letter.eligible'), value: money(calculation.eligibleAfterAreaCapCents) },
      {
        label: t('aid.letter.rate', { rate: f.number(Number(calculation.ratePercent)) }),
        value: money(calculation.beforeLimitsCents),
      },
      { label: t('aid.letter.aid'), value: money(grant.amountCents), strong: true },
    ],
  };
}
