import { aidHead } from '#app/documents/aid/head';
import type { PaperHead } from '#app/documents/kit/sheet.server';
import type { Cell } from '#app/documents/kit/table.server';
import type { DeclarationSnapshot } from '#app/domain/funding/paper-snapshots';
import { sumCents } from '#app/domain/shared/money';
import { formatsOf } from '#app/i18n/formats';
import { type Translate, translator } from '#app/i18n/translator';

type Table = { title: string; note: string; columns: string[]; rows: Cell[][] };

/** What a firm declares and signs: the perimeter of its single undertaking, and the aid of three years. */
export type DeclarationContent = {
  head: PaperHead;
  firm: { label: string; lines: string[] };
  hero: { label: string; value: string; note: string };
  intro: string;
  perimeter: Table;
  aids: Table;
  statements: { title: string; items: string[] };
  signature: string[];
  foot: string;
};

export function declarationContent(declaration: DeclarationSnapshot): DeclarationContent {
  const { locale, ceiling, firm } = declaration;
  const t = translator(locale);
  const f = formatsOf(locale);
  const from = f.date(ceiling.windowStart, 'long');
  const to = f.date(ceiling.windowEnd, 'long');
  return {
    ...aidHead(declaration, t('aid.declaration.title'), []),
    hero: {
      label: t('aid.declaration.total'),
      value: f.money({ cents: sumCents(declaration.aids.map((aid) => aid.amountCents)), currency: 'EUR' }),
      note: t('aid.declaration.of', {
        ceiling: f.money({ cents: ceiling.ceilingCents, currency: 'EUR' }),
      }),
    },
    intro: t('aid.declaration.intro', { name: firm.name, from, to }),
    perimeter: perimeterOf(t, declaration),
    aids: aidsOf(t, declaration, { from, to }),
    statements: {
      title: t('aid.declaration.statements'),
      items: [
        t('aid.declaration.complete', { from, to }),
        t('aid.declaration.linked'),
        t('aid.declaration.inform'),
        t('aid.declaration.keep'),
      ],
    },
    signature: [t('aid.declaration.signer'), t('aid.declaration.place'), t('aid.declaration.sign')],
    foot: t('aid.declaration.law'),
  };
}

function perimeterOf(t: Translate, { perimeter }: DeclarationSnapshot): Table {
  return {
    title: t('aid.declaration.perimeter'),
    note: t(perimeter.length > 1 ? 'aid.declaration.perimeter.group' : 'aid.declaration.perimeter.alone'),
    columns: [t('aid.column.company'), t('aid.column.firm'), t('aid.declaration.link')],
    rows: perimeter.map(({ name, identifier, link }, at) => [
      { text: name, strong: at === 0 },
      identifier.replace(':', ' '),
      at === 0 || link === null ? '' : t(`aid.link.${link}`),
    ]),
  };
}

function aidsOf(
  t: Translate,
  { locale, aids }: DeclarationSnapshot,
  window: { from: string; to: string },
): Table {
  const f = formatsOf(locale);
  const blank = ['', '', '', ''];
  return {
    title: t('aid.declaration.aids', window),
    note: t(aids.length > 0 ? 'aid.declaration.aids.note' : 'aid.declaration.aids.none'),
    columns: [
      t('aid.column.grantedOn'),
      t('aid.column.grantor'),
      t('aid.column.company'),
      t('aid.column.gross'),
    ],
    rows: [
      ...aids.map(({ on, grantor, firm, amountCents }) => [
        f.date(on, 'short'),
        grantor || t('aid.declaration.grantor.missing'),
        firm,
        f.money({ cents: amountCents, currency: 'EUR' }),
      ]),
      // Room for what the firm had and nobody here knows of.
      ...[blank, blank],
    ],
  };
}
