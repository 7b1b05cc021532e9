import { creditorReference } from '#app/domain/payments/creditor-reference';
import { match } from '#app/domain/payments/match';
import { indexInvoices } from '#app/domain/payments/match-index';
import type { Matchable, MatchableInvoice } from '#app/domain/payments/proposal';
import { type Figure, figure, secondsOf } from './figure';

const INVOICES = 5000;
const ENTRIES = 1000;

const NAMES = [
  'Laboratoires',
  'Maison',
  'Atelier',
  'Parfums',
  'Cosmétiques',
  'Flacons',
  'Éditions',
  'Arômes',
];
const PLACES = ['de Chartres', 'de Beauce', 'du Perche', 'd’Eure', 'des Iris', 'de Grasse', 'du Loiret'];

/** A day's movements against a season's open invoices: a fifth by reference, number, part of a number, name, amount alone. */
export async function measureMatching(): Promise<Figure[]> {
  const invoices = Array.from({ length: INVOICES }, (_, at) => openInvoice(at));
  const entries = Array.from({ length: ENTRIES }, (_, at) => movementOf(invoices[(at * 37) % INVOICES], at));
  let certain = 0;
  const seconds = await secondsOf(async () => {
    const index = indexInvoices(invoices);
    for (const entry of entries) if (match(entry, index)[0]?.certain) certain += 1;
  });
  if (certain < ENTRIES / 5) throw new Error(`only ${certain} matches are certain`);
  return [figure('1,000 bank entries matched with 5,000 open invoices', ENTRIES / seconds, 'entries/s')];
}

function openInvoice(at: number): MatchableInvoice {
  const company = `${NAMES[at % NAMES.length]} ${PLACES[at % PLACES.length]} ${at % 1700}`;
  return {
    ...{ id: `invoice-${at}`, number: `FA-2026-${String(at + 1).padStart(5, '0')}`, type: '380' },
    ...{ companyId: `company-${at % 1700}`, company, currency: 'EUR', dueOn: '2026-06-20' },
    openCents: 100_000 + ((at * 7919) % 500_000),
  };
}

function movementOf(invoice: MatchableInvoice | undefined, at: number): Matchable {
  if (!invoice) throw new Error('no invoice');
  const { number, company, openCents } = invoice;
  const said = [
    { structuredReference: creditorReference(number), remittance: '' },
    { remittance: `VIR SEPA facture ${number.toLowerCase().replaceAll('-', ' ')}` },
    { remittance: `FA 2026-${Number(number.slice(-5))}` },
    { remittance: 'salon', counterparty: company.toUpperCase().slice(0, 27) },
    { remittance: 'salon' },
  ][at % 5];
  return { amountCents: openCents, currency: 'EUR', counterparty: '', remittance: '', ...said };
}
