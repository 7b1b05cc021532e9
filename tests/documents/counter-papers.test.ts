import { describe, expect, it } from 'vitest';
import { paperType } from '#app/documents/registry.server';
import { balanceInvoice } from '#app/domain/invoicing/balance';
import { creditNote } from '#app/domain/invoicing/credit-note';
import { freeInvoice } from '#app/domain/invoicing/free-invoice';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { balanceFacts, korean } from '#tests/domain/invoicing/facts';
import { schemaFaults } from '#tests/domain/invoicing/factur-x/schema';
import { must } from '#tests/features/allocation/season';
import { readAttachments } from './read-attachment';
import { readPdf } from './read-pdf';

const { price: _price, deposits: _deposits, aids: _aids, dueDaysBefore: _before, ...ground } = balanceFacts();

const balance = (change: Partial<ReturnType<typeof balanceFacts>>) =>
  must(balanceInvoice(balanceFacts(change))).snapshot;

function free(count: number, name = ground.buyer.name): InvoiceSnapshot {
  const lines = Array.from({ length: count }, (_, at) => ({
    ...{ supply: 'STAND' as const, description: `Prestation ${at + 1}`, quantity: '1', unit: 'C62' },
    unitPriceCents: 1003 + at,
  }));
  const facts = { ...ground, reason: 'Options', lines, fairCountry: 'HK' };
  return must(freeInvoice({ ...facts, buyer: { ...ground.buyer, name } })).snapshot;
}

const final = balance({});
const credit = must(
  creditNote({
    ...{ number: 'AV-2026-00005', issuedAt: '2026-07-20T08:00:00.000Z', issueDate: '2026-07-20' },
    ...{ invoice: final, earlier: [], choice: { kind: 'WHOLE' }, reason: 'Stand annulé' },
  }),
).snapshot;
const dollars = { unitsPerEuro: '1.0823', from: '2026-06-12', until: '2026-06-30', source: 'BCE' };

const draw = async (snapshot: InvoiceSnapshot, locale?: 'fr' | 'en') => {
  const bytes = await paperType('invoice')?.draw(JSON.stringify(snapshot), locale);
  return bytes ?? new Uint8Array();
};

describe.each(['fr', 'en'] as const)('in %s', (locale) => {
  it('a balance lists its deposits and what it deducts', async () => {
    const { text } = readPdf(await draw(balance({ locale })));
    expect(text).toContain(locale === 'fr' ? 'Acomptes déduits' : 'Deposits deducted');
    expect(text.split('AC-2026-00017').length).toBe(3);
  });

  it('a credit note says what it corrects and why, and asks for nothing', async () => {
    const { text } = readPdf(await draw({ ...credit, locale }));
    expect(text).toContain(locale === 'fr' ? 'Avoir' : 'Credit note');
    expect(text.replace(/\s+/g, ' ')).toContain('Stand annulé');
    expect(text).toContain('FA-2026-00049');
    expect(text).not.toContain('FR76');
  });

  it('another currency tells its VAT in euros, and the rate of which day', async () => {
    const { text } = readPdf(
      await draw(balance({ locale, currency: 'USD', euroRate: dollars, deposits: [] })),
    );
    const page = text.replace(/\s+/g, ' ');
    expect(page).toContain(locale === 'fr' ? 'TVA en euros' : 'VAT in euros');
    expect(page).toContain('12/06/2026 (BCE)');
  });
});

it('200 lines break over pages: each stands once, the header again on each page that has lines', async () => {
  const { text, pages } = readPdf(await draw(free(200)));
  expect(pages).toBeGreaterThan(5);
  const once = Array.from(
    { length: 200 },
    (_, at) => text.split(new RegExp(`Prestation ${at + 1}(?!\\d)`)).length,
  );
  expect(new Set(once)).toEqual(new Set([2]));
  expect(text.split('Désignation').length - 1).toBeGreaterThanOrEqual(pages - 1);
  expect(text.replace(/\s/g, '')).toContain(`Page${pages}/${pages}`);
});

it('a name of 300 letters is told whole', async () => {
  const name = 'Établissements '.repeat(20).trim();
  const { text } = readPdf(await draw(free(1, name)));
  expect(text.replace(/\s/g, '')).toContain(name.replace(/\s/g, ''));
});

it('all carry XML that the official schema accepts', async () => {
  const snapshots = [
    final,
    credit,
    balance({ buyer: korean, deposits: [], locale: 'en' }),
    balance({ currency: 'USD', euroRate: dollars, deposits: [] }),
    free(200),
  ];
  const xml = await Promise.all(snapshots.map(async (snapshot) => readAttachments(await draw(snapshot))));
  expect(await schemaFaults(...xml.flat().map(({ text }) => text))).toEqual([]);
});
