import { expect, it } from 'vitest';
import { confirmationContent } from '#app/documents/booth-confirmation/content';
import { depositContent } from '#app/documents/deposit-invoice/content';
import { breakLines } from '#app/documents/kit/lines';
import { boothConfirmation } from './confirmations';
import { depositInvoice, withPaymentCode } from './invoices';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

it('says what is due, on what, and by when, in French', () => {
  const { due, totals, order } = depositContent(depositInvoice());
  expect(plain(JSON.stringify(due))).toBe(
    JSON.stringify({
      label: 'À régler au plus tard le 12 juillet 2026',
      value: '2 876,38 €',
      note: 'Acompte de 30 % sur une commande de 9 587,90 € TTC',
    }),
  );
  expect(totals.map(({ label, value }) => plain(`${label} ${value}`))).toEqual([
    'Total HT 2 396,98 €',
    'TVA 479,40 €',
    'Total TTC 2 876,38 €',
    'Net à payer 2 876,38 €',
  ]);
  expect(order.totals.map(({ label, value }) => plain(`${label} ${value}`))).toEqual([
    'Commande HT 7 989,92 €',
    'TVA de la commande 1 597,98 €',
    'Commande TTC 9 587,90 €',
    'Solde à facturer ensuite 6 711,52 €',
  ]);
});

it('says the same in English', () => {
  const { due, lines, head } = depositContent(depositInvoice({ locale: 'en' }));
  expect(due).toEqual({
    label: 'To be paid by 12 July 2026',
    value: '€2,876.38',
    note: 'Deposit of 30% on an order of €9,587.90 incl. VAT',
  });
  expect(head.marks).toEqual(['No. AC-2026-00049', 'Issued on 12 June 2026']);
  expect(lines.rows).toEqual([
    ['Acompte de 30 % sur la commande de stand', '1\u00a0unit', '€2,396.98', '20%', '€2,396.98'],
  ]);
});

it('names both parties with all the identifiers the law asks for', () => {
  const { head, buyer } = depositContent(depositInvoice());
  expect(buyer.lines).toEqual([
    'Laboratoires Beauce Parfums',
    '12 rue des Iris',
    '28000 Chartres',
    'SIREN 900000019 · SIRET 90000001900019',
    'TVA FR25900000019',
  ]);
  expect(head.foot).toBe(
    'Cosmetic Valley · Association loi 1901 · SIREN 413570375 · SIRET 41357037500027 · TVA FR45413570375',
  );
});

it('says why no VAT is due, once', () => {
  const text = 'TVA non applicable – art. 294, 1 du CGI';
  const base = depositInvoice();
  const { vat, mentions } = depositContent({
    ...base,
    totals: {
      ...base.totals,
      vat: [{ category: 'E', ratePercent: '0', basisCents: 239698, taxCents: 0, exemptionText: text }],
    },
    mentions: [{ code: 'VAT', text }, ...base.mentions],
  });
  expect(vat.rows.map(({ note }) => note)).toEqual([text]);
  expect(mentions.filter((mention) => mention === text)).toEqual([text]);
});

it.each([
  ['8.5', '8,5 %'],
  ['20', '20 %'],
  ['20.00', '20 %'],
  ['0', '0 %'],
  ['2.10', '2,1 %'],
])('writes the rate %s as %s', (ratePercent, said) => {
  const base = depositInvoice();
  const vat = base.totals.vat.map((subtotal) => ({ ...subtotal, ratePercent }));
  const [row] = depositContent({ ...base, totals: { ...base.totals, vat } }).vat.rows;
  expect(plain(row?.cells[0] ?? '')).toBe(said);
});

it('tells where the booth is, when, in the fair’s own time, and what comes next by date', () => {
  const { booth, facts, next } = confirmationContent(boothConfirmation());
  expect(plain(booth.note)).toBe('12 m² · stand d’angle · HKCEC Hall 3E');
  expect(facts.flat().map(({ value, note }) => plain(note ? `${value} (${note})` : value))).toEqual([
    '11–13 nov. 2026 (heure locale : Hong Kong, UTC+08:00)',
    'HKCEC, 1 Expo Drive, Wan Chai, Hong Kong',
    'HKCEC Hall 3E, niveau 3',
    '12 m²',
    'stand d’angle',
    'nord et est',
  ]);
  expect(next.rows.map(([on, what]) => plain(`${on} ${what}`))).toEqual([
    '12 juil. 2026 Régler l’acompte de 2 876,38 € (facture AC-2026-00049)',
    '13 août 2026 Texte et logo pour le catalogue',
    '12 sept. 2026 Enseigne et commandes techniques',
    'date à venir Badges',
  ]);
});

it('says so when the fair has not announced its dates', () => {
  const base = boothConfirmation({ locale: 'en', edition: { name: 'Bologna 2027', provisional: true } });
  const { facts, edition } = confirmationContent({
    ...base,
    venue: { ...base.venue, startsOn: null, endsOn: null },
  });
  expect(facts[0]?.[0]).toEqual({ label: 'Dates on site', value: 'to be announced by the fair' });
  expect(edition).toBe('Bologna 2027 (dates to be confirmed)');
});

it.each([
  ['words at spaces', 'un deux trois', 8, ['un deux', 'trois']],
  ['never at a no-break space', '1\u202f234,50\u00a0€ net', 10, ['1\u202f234,50\u00a0€', 'net']],
  ['a long word between letters', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['never before a sign set apart', 'voir ici : là »', 8, ['voir', 'ici :', 'là »']],
  ['after a hyphen', 'Thymerais-Beauce', 12, ['Thymerais-', 'Beauce']],
  ['between ideographs, not before a full stop', '日本語。中文', 3, ['日本', '語。中', '文']],
  ['nothing as one empty line', '', 5, ['']],
  ['at line ends given', 'a\nb', 5, ['a', 'b']],
])('breaks %s', (_, text, width, lines) => {
  expect(breakLines(text, width, (part) => [...part].length)).toEqual(lines);
});

it('says how to pay: account, RF reference and the payment code, only where the snapshot has them', () => {
  const { payment } = depositContent(withPaymentCode());
  expect(payment.facts.map(({ value }) => plain(value))).toEqual([
    'FR76 3000 6000 0112 3456 7890 189',
    'AGRIFRPP',
    'RF47 AC20 2600 049',
  ]);
  expect(payment.code?.payload).toBe(
    'BCD\n002\n1\nSCT\nAGRIFRPP\nCosmetic Valley\nFR7630006000011234567890189\nEUR2876.38\n\nRF47AC202600049\n\n',
  );
  expect(depositContent(depositInvoice()).payment).not.toHaveProperty('code');
});
