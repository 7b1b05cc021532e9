import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditorReference } from '#app/domain/payments/creditor-reference';
import { match } from '#app/domain/payments/match';
import { indexInvoices } from '#app/domain/payments/match-index';
import type { Matchable, MatchableInvoice } from '#app/domain/payments/proposal';

const invoice = (
  number: string,
  company: string,
  openCents: number,
  more: Partial<MatchableInvoice> = {},
) => ({
  id: number,
  number,
  type: number.startsWith('AV') ? ('381' as const) : ('386' as const),
  companyId: company,
  company,
  currency: 'EUR',
  openCents,
  dueOn: '2026-06-20',
  ...more,
});

const INVOICES: MatchableInvoice[] = [
  invoice('AC-2026-00001', 'LABORATOIRES BEAUCE PARFUMS', 287638),
  invoice('AC-2026-00002', 'Œuvre d’Iris SAS', 100000),
  invoice('AC-2026-00012', 'Œuvre d’Iris SAS', 250000, { dueOn: '2026-07-20' }),
  invoice('FA-2026-00012', 'Élixirs de Chartres SARL', 671152),
  invoice('AC-2026-00003', 'Maison Verte Cosmétiques', 300000),
  invoice('AC-2026-00004', 'Atelier du Flacon', 300000),
  invoice('AC-2026-00005', 'SEOUL BEAUTY CO LTD', 187350),
  invoice('AC-2026-00006', 'Laboratoires Rivage', 0),
  invoice('AV-2026-00001', 'Élixirs de Chartres SARL', 67910),
  invoice('AC-2026-00020', 'Dollar Beauty Inc', 55500, { currency: 'USD' }),
];
const index = indexInvoices(INVOICES, new Map([['DE89370400440532013000', 'Atelier du Flacon']]));

const entry = (cents: number, remittance: string, more: Partial<Matchable> = {}): Matchable => ({
  amountCents: cents,
  currency: 'EUR',
  counterparty: '',
  remittance,
  ...more,
});

const best = (movement: Matchable) => {
  const [first] = match(movement, index);
  return (
    first && {
      shares: first.shares.map(({ number, cents }) => `${number} ${cents}`),
      rest: first.restCents,
      certain: first.certain,
      reasons: first.reasons.map(({ code }) => code),
    }
  );
};

const rf = creditorReference('AC-2026-00001') ?? '';
const inFours = rf.replace(/(.{4})/g, '$1 ');

describe('movements that name an invoice', () => {
  it.each([
    ['its RF reference', entry(287638, '', { structuredReference: rf }), 'REFERENCE'],
    [
      'the reference in fours, in free text',
      entry(287638, `VIR SEPA ${inFours.toLowerCase()} merci`),
      'REFERENCE',
    ],
    ['its number', entry(287638, 'Acompte AC-2026-00001'), 'NUMBER'],
    ['its number without dashes', entry(287638, 'FACTURE AC202600001'), 'NUMBER'],
    ['its number in small letters and with spaces', entry(287638, 'ac 2026 00001 stand'), 'NUMBER'],
    [
      'its number in a debtor’s reference',
      entry(287638, '', { structuredReference: 'AC-2026-00001' }),
      'NUMBER',
    ],
    ['its number broken by the bank', entry(287638, 'ACOMPTE AC-20\n26-00001'), 'NUMBER'],
    ['its number before a date', entry(287638, 'AC-2026-00001 15/06/2026'), 'NUMBER'],
  ])('%s, and the amount: certain', (_, movement, reason) => {
    expect(best(movement)).toEqual({
      shares: ['AC-2026-00001 287638'],
      rest: 0,
      certain: true,
      reasons: [reason, 'AMOUNT'],
    });
  });

  it('a longer number is another number', () => {
    expect(best(entry(287638, 'AC-2026-000012'))?.shares).not.toContain('AC-2026-00001 287638');
    expect(match(entry(42, 'AC-2026-000019'), index)).toEqual([]);
  });

  it('wrong check digits refer to nothing', () => {
    const wrong = rf.replace(/^RF\d\d/, 'RF00');
    expect(best(entry(287638, '', { structuredReference: wrong }))?.certain).toBe(true);
    expect(best(entry(287638, '', { structuredReference: wrong }))?.reasons[0]).toBe('NUMBER');
  });

  it('parts of a number are likely, never certain; a date is no number', () => {
    expect(best(entry(100000, 'acompte AC 2026-2'))).toMatchObject({
      shares: ['AC-2026-00002 100000'],
      certain: false,
      reasons: ['LIKE_NUMBER', 'AMOUNT'],
    });
    expect(best(entry(4242, 'facture du 2026-02-12'))).toBeUndefined();
    const either = match(entry(250000, 'votre facture 2026/12'), index);
    expect(either.map(({ shares }) => shares[0]?.number)).toEqual(['AC-2026-00012', 'FA-2026-00012']);
  });

  it('several numbers in one transfer come to the cent', () => {
    expect(best(entry(350000, 'AC-2026-00002 et AC-2026-00012'))).toEqual({
      shares: ['AC-2026-00002 100000', 'AC-2026-00012 250000'],
      rest: 0,
      certain: true,
      reasons: ['NUMBER', 'SUM'],
    });
  });

  it('names one, pays two: proposed, not certain', () => {
    expect(best(entry(350000, 'AC-2026-00002'))).toMatchObject({
      shares: ['AC-2026-00002 100000', 'AC-2026-00012 250000'],
      certain: false,
      reasons: ['NUMBER', 'SUM'],
    });
  });

  it('a part, more than is open, a bank’s fee, and what is paid already', () => {
    expect(best(entry(100000, rf))).toMatchObject({
      shares: ['AC-2026-00001 100000'],
      rest: 0,
      certain: false,
      reasons: ['REFERENCE', 'PART'],
    });
    expect(best(entry(300000, rf))).toMatchObject({
      shares: ['AC-2026-00001 287638'],
      rest: 12362,
      certain: false,
      reasons: ['REFERENCE', 'OVER'],
    });
    expect(best(entry(185850, 'INV AC-2026-00005'))).toMatchObject({
      shares: ['AC-2026-00005 185850'],
      certain: false,
      reasons: ['NUMBER', 'BANK_FEE'],
    });
    expect(best(entry(42, 'AC-2026-00006'))).toMatchObject({
      shares: [],
      rest: 42,
      certain: false,
      reasons: ['NUMBER', 'ALREADY_SETTLED'],
    });
  });
});

describe('movements that name nobody’s invoice', () => {
  it('are known by who paid and how much, whatever legal form, accents or cut the bank writes', () => {
    const counterparty = 'ELIXIRS DE CHARTRES';
    expect(best(entry(671152, 'merci', { counterparty }))).toMatchObject({
      shares: ['FA-2026-00012 671152'],
      certain: false,
      reasons: ['NAME', 'AMOUNT'],
    });
    const cut = best(entry(287638, 'salon Hong Kong', { counterparty: 'LABORATOIRES BEAUCE PARF' }));
    expect(cut).toMatchObject({ shares: ['AC-2026-00001 287638'], reasons: ['NAME', 'AMOUNT'] });
    expect(best(entry(100000, 'VIR SEPA RECU OEUVRE D IRIS'))?.shares).toEqual(['AC-2026-00002 100000']);
  });

  it('several open invoices of the payer may come to it together', () => {
    expect(best(entry(350000, '', { counterparty: 'OEUVRE D IRIS' }))).toMatchObject({
      shares: ['AC-2026-00002 100000', 'AC-2026-00012 250000'],
      reasons: ['NAME', 'SUM'],
    });
  });

  it('an account known from before goes before the name', () => {
    const movement = entry(300000, '', {
      counterparty: 'M DUPONT',
      counterpartyIban: 'DE89370400440532013000',
    });
    expect(best(movement)).toMatchObject({
      shares: ['AC-2026-00004 300000'],
      reasons: ['KNOWN_ACCOUNT', 'AMOUNT'],
    });
  });

  it('the amount alone says little, and less where several are open for it', () => {
    expect(match(entry(671152, 'X'), index).map(({ confidence }) => confidence)).toEqual([40]);
    expect(match(entry(300000, 'X'), index).map(({ confidence }) => confidence)).toEqual([20, 20]);
  });

  it('says nothing where there is nothing to say', () => {
    expect(match(entry(12345, 'PRELEVEMENT EDF', { counterparty: 'EDF' }), index)).toEqual([]);
    expect(match(entry(Number.NaN, 'AC-2026-00001'), index)).toEqual([]);
    expect(match({ ...entry(55500, 'AC-2026-00020'), currency: 'USD' }, index)).toEqual([]);
    expect(match(entry(55500, 'AC-2026-00020'), index)).toEqual([]);
  });
});

it('money that goes settles credit notes, never invoices', () => {
  expect(best(entry(-67910, 'REMBOURSEMENT AV-2026-00001'))).toMatchObject({
    shares: ['AV-2026-00001 67910'],
    certain: true,
  });
  expect(match(entry(-287638, 'AC-2026-00001'), index)).toEqual([]);
});

it('property: shares never exceed what is open, and with the rest come to the amount', () => {
  const texts = [
    '',
    'AC-2026-00001',
    'AC-2026-00002 AC-2026-00012',
    rf,
    '2026-12',
    'OEUVRE D IRIS',
    'RIVAGE',
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: -2_000_000, max: 2_000_000 }),
      fc.constantFrom(...texts),
      fc.constantFrom('', 'ELIXIRS CHARTRES', 'laboratoires'),
      (cents, remittance, counterparty) => {
        for (const proposal of match(entry(cents, remittance, { counterparty }), index)) {
          const shared = proposal.shares.reduce((sum, share) => sum + share.cents, 0);
          expect(shared + proposal.restCents).toBe(Math.abs(cents));
          for (const share of proposal.shares) {
            const open = INVOICES.find(({ id }) => id === share.invoiceId)?.openCents ?? 0;
            expect(share.cents).toBeGreaterThan(0);
            expect(share.cents).toBeLessThanOrEqual(open);
          }
          expect(proposal.confidence).toBeGreaterThanOrEqual(0);
          expect(proposal.confidence).toBeLessThanOrEqual(100);
          if (proposal.certain) expect(proposal.restCents).toBe(0);
        }
      },
    ),
  );
});
