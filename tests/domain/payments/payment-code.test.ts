import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIdentifier } from '#app/domain/companies/identifiers';
import { creditorReference, referredBy } from '#app/domain/payments/creditor-reference';
import { epcPayload } from '#app/domain/payments/epc-qr';
import { transferTerms } from '#app/domain/payments/transfer-terms';

const IBAN = 'FR7630006000011234567890189';

describe('RF references (ISO 11649)', () => {
  it.each([
    ['FA202600042', 'RF39FA202600042'],
    ['FA-2026-00042', 'RF39FA202600042'],
    ['fa-2026-00043', 'RF12FA202600043'],
    ['FA202600049', 'RF44FA202600049'],
    ['539007547034', 'RF18539007547034'],
  ])('%s → %s', (number, reference) => {
    expect(creditorReference(number)).toBe(reference);
    expect(referredBy(reference)).toBe(reference.slice(4));
  });

  it('has none for a number that is too long or empty', () => {
    expect(creditorReference('')).toBeUndefined();
    expect(creditorReference('---')).toBeUndefined();
    expect(creditorReference('A'.repeat(22))).toBeUndefined();
  });

  it('agrees with the check of identifiers, and refuses any other digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,21}$/), fc.nat(96), (core, other) => {
        const reference = creditorReference(core) ?? '';
        expect(checkIdentifier({ type: 'RF', value: reference }).valid).toBe(true);
        const wrong = `RF${String(other + 2).padStart(2, '0')}${core}`;
        if (wrong !== reference) expect(referredBy(wrong)).toBeUndefined();
      }),
    );
  });

  it('reads one as banks print it', () => {
    expect(referredBy('rf39 FA20 2600 042')).toBe('FA202600042');
    expect(referredBy('RF40FA202600042')).toBeUndefined();
    expect(referredBy('FA202600042')).toBeUndefined();
  });
});

describe('EPC payment codes', () => {
  const transfer = {
    name: 'COSMETIC VALLEY',
    iban: IBAN,
    cents: 559294,
    currency: 'EUR',
    reference: 'RF12FA202600043',
  };
  const problem = (changes: object) => {
    const said = epcPayload({ ...transfer, ...changes });
    return said.ok ? [] : said.problems.map(({ code }) => code);
  };

  it('says the worked case to the byte', () => {
    const said = epcPayload(transfer);
    const golden = `BCD\n002\n1\nSCT\n\nCOSMETIC VALLEY\n${IBAN}\nEUR5592.94\n\nRF12FA202600043\n\n`;
    expect(said).toEqual({ ok: true, value: golden });
    expect(Buffer.byteLength(golden)).toBe(88);
  });

  it('cuts long names and never lets a line break in', () => {
    const said = epcPayload({ ...transfer, name: `A\nEUR1.00\n${'é'.repeat(100)}` });
    expect(said.ok && said.value.split('\n').length).toBe(12);
    expect(said.ok && said.value.split('\n')[5]?.length).toBe(70);
  });

  it.each([
    [{ cents: 0 }, 'EPC_AMOUNT'],
    [{ cents: -1 }, 'EPC_AMOUNT'],
    [{ cents: Number.NaN }, 'EPC_AMOUNT'],
    [{ cents: 0.5 }, 'EPC_AMOUNT'],
    [{ cents: 100_000_000_000 }, 'EPC_AMOUNT'],
    [{ currency: 'USD' }, 'EPC_CURRENCY'],
    [{ iban: 'FR7630006000011234567890188' }, 'EPC_IBAN'],
    [{ bic: 'NOBANK' }, 'EPC_BIC'],
    [{ name: ' ' }, 'EPC_NAME'],
    [{ reference: 'FA-2026-00043' }, 'EPC_REFERENCE'],
  ])('refuses %j', (changes, code) => {
    expect(problem(changes)).toEqual([code]);
  });

  it('takes the smallest and the greatest amount', () => {
    expect(problem({ cents: 1 })).toEqual([]);
    expect(problem({ cents: 99_999_999_999 })).toEqual([]);
  });
});

describe('how an invoice asks to be paid', () => {
  const asked = {
    name: 'Cosmetic Valley',
    iban: IBAN,
    number: 'AC-2026-00012',
    currency: 'EUR',
    dueCents: 1,
  };

  it('has reference and code in euros, with an account', () => {
    const { rf, qr, reference } = transferTerms(asked);
    expect({ rf, qr, reference }).toEqual({
      rf: creditorReference('AC-2026-00012'),
      qr: true,
      reference: 'AC-2026-00012',
    });
  });

  it('has neither in another currency, and no code without an account or an amount', () => {
    expect(transferTerms({ ...asked, currency: 'USD' })).not.toHaveProperty('rf');
    expect(transferTerms({ ...asked, iban: undefined })).not.toHaveProperty('qr');
    expect(transferTerms({ ...asked, dueCents: 0 })).not.toHaveProperty('qr');
  });
});
