import { describe, expect, it } from 'vitest';
import { readBankFile } from '#app/spreadsheets/bank-file.server';
import { camtFile } from '#db/seed/camt';

const ACCOUNT = 'FR7630006000011234567890189';
const read = (text: string | Uint8Array) => readBankFile(typeof text === 'string' ? Buffer.from(text) : text);
const codes = (text: string | Uint8Array) => {
  const answer = read(text);
  return answer.ok ? [] : answer.problems.map(({ code }) => code);
};

const movement = {
  ...{ cents: 287638, on: '2026-06-15', party: 'Beauce & Fils', iban: 'FR1420041010050500013M02606' },
  ...{ reference: 'RF47AC202600049', text: 'Acompte <Hong Kong>', bankReference: 'B1' },
};
const good = camtFile(ACCOUNT, '2026-06-16', [movement, { ...movement, cents: -500, bankReference: 'B2' }]);

describe('camt.053', () => {
  it('is read: amount and side, day, payer, account, reference, words, the bank’s reference', () => {
    const first = {
      ...{ position: 1, amountCents: 287638, currency: 'EUR', bookedOn: '2026-06-15' },
      ...{ counterparty: 'Beauce & Fils', counterpartyIban: 'FR1420041010050500013M02606' },
      ...{ structuredReference: 'RF47AC202600049', remittance: 'Acompte <Hong Kong>', bankReference: 'B1' },
    };
    expect(read(good)).toEqual({
      ok: true,
      value: {
        format: 'CAMT',
        account: ACCOUNT,
        entries: [first, { ...first, position: 2, amountCents: -500, bankReference: 'B2' }],
      },
    });
  });

  it('in the words of version .001.02: state as text, parties without a layer, prefixes, another encoding', () => {
    const old = `<?xml version="1.0" encoding="ISO-8859-1"?><n:Document xmlns:n="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><n:BkToCstmrStmt><n:Stmt><n:Acct><n:Id><n:IBAN>${ACCOUNT}</n:IBAN></n:Id></n:Acct>
      <n:Ntry><n:Amt Ccy="EUR">12.5</n:Amt><n:CdtDbtInd>CRDT</n:CdtDbtInd><n:Sts>BOOK</n:Sts><n:BookgDt><n:DtTm>2026-06-15T10:00:00</n:DtTm></n:BookgDt><n:NtryDtls><n:TxDtls><n:Refs><n:EndToEndId>AC-2026-00001</n:EndToEndId></n:Refs><n:RltdPties><n:Dbtr><n:Nm>\u00c9lixir</n:Nm></n:Dbtr></n:RltdPties></n:TxDtls></n:NtryDtls></n:Ntry>
      <n:Ntry><n:Amt Ccy="EUR">99</n:Amt><n:CdtDbtInd>CRDT</n:CdtDbtInd><n:Sts>PDNG</n:Sts><n:BookgDt><n:Dt>2026-06-15</n:Dt></n:BookgDt></n:Ntry>
      </n:Stmt></n:BkToCstmrStmt></n:Document>`;
    const answer = read(Buffer.from(old, 'latin1'));
    expect(answer.ok && answer.value.entries).toMatchObject([
      { amountCents: 1250, counterparty: 'Élixir', remittance: 'AC-2026-00001', bookedOn: '2026-06-15' },
    ]);
  });

  it('takes a batch apart where its parts come to the whole, and leaves it whole otherwise', () => {
    const batch = (second: string) =>
      good.replace(
        /<Ntry>.*?<\/Ntry>/s,
        `<Ntry><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-06-15</Dt></BookgDt><NtryDtls>
        <TxDtls><Amt Ccy="EUR">10.00</Amt><RmtInf><Ustrd>one</Ustrd></RmtInf></TxDtls><TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">${second}</Amt></TxAmt></AmtDtls></TxDtls></NtryDtls></Ntry>`,
      );
    const amounts = (text: string) => {
      const answer = read(text);
      return answer.ok ? answer.value.entries.map(({ amountCents }) => amountCents) : answer.problems;
    };
    expect(amounts(batch('20.00'))).toEqual([1000, 2000, -500]);
    expect(amounts(batch('19.00'))).toEqual([3000, -500]);
  });

  const withType = (type: string, inside: string) =>
    good.replace('?>', `?>\n<!DOCTYPE ${type}>`).replace('Acompte', inside);
  const bomb = `Document [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij']
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
    .join('')}]`;

  it.each([
    ['an entity bomb', withType(bomb, '&j;'), 'BANK_FILE_HOSTILE'],
    [
      'an external entity',
      withType('Document [<!ENTITY x SYSTEM "file:///etc/passwd">]', '&x;'),
      'BANK_FILE_HOSTILE',
    ],
    [
      'an external document type',
      withType('Document SYSTEM "http://localhost/x.dtd"', ''),
      'BANK_FILE_HOSTILE',
    ],
    ['a bomb in UTF-16', Buffer.from(`\ufeff${withType(bomb, '&j;')}`, 'utf16le'), 'BANK_FILE_HOSTILE'],
    ['an element left open', good.replace('</Stmt>', ''), 'BANK_FILE_MALFORMED'],
    ['half a file', good.slice(0, 700), 'BANK_FILE_MALFORMED'],
    [
      'elements a hundred thousand deep',
      `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`,
      'BANK_FILE_MALFORMED',
    ],
    ['an encoding nobody has', good.replace('UTF-8', 'UTF-7'), 'BANK_FILE_MALFORMED'],
    ['other XML', '<html><body/></html>', 'BANK_FILE_NOT_CAMT'],
    ['an empty element', '<Document/>', 'BANK_FILE_NOT_CAMT'],
    ['no amount', good.replace('2876.38', 'NaN'), 'BANK_ENTRY_UNREADABLE'],
    ['an exponent', good.replace('2876.38', '1e3'), 'BANK_ENTRY_UNREADABLE'],
    ['tenths of cents', good.replace('2876.38', '2876.385'), 'BANK_ENTRY_UNREADABLE'],
    ['a day that isn’t', good.replaceAll('2026-06-15', '2026-02-31'), 'BANK_ENTRY_UNREADABLE'],
    ['no side', good.replace('CRDT', 'XXXX'), 'BANK_ENTRY_UNREADABLE'],
  ])('%s is refused', (_, text, code) => {
    expect(codes(text)[0]).toBe(code);
  });

  it('an entity that was never declared stays words', () => {
    const answer = read(good.replace('Acompte', '&bomb; &amp;lt;'));
    expect(answer.ok && answer.value.entries[0]?.remittance).toBe('&bomb; &lt; <Hong Kong>');
  });
});

describe('CSV', () => {
  const amounts = (text: string | Uint8Array) => {
    const answer = read(text);
    return answer.ok ? answer.value.entries.map(({ amountCents }) => amountCents) : answer.problems;
  };

  it('debit and credit apart, semicolons, decimal commas, Windows-1252, an account above the header', () => {
    const text = `Compte;${ACCOUNT}\r\nSolde au 16/06/2026;12 345,67\r\nDate opération;Libellé;Débit euros;Crédit euros\r\n15/06/2026;VIR SEPA LABO BEAUCE AC-2026-00001;;2 876,38\r\n15/06/2026;FRAIS;-12,00;\r\n;Total;;\r\n`;
    const answer = read(Buffer.from(text, 'latin1'));
    expect(answer).toEqual({
      ok: true,
      value: {
        format: 'CSV',
        account: ACCOUNT,
        entries: [
          expect.objectContaining({
            amountCents: 287638,
            bookedOn: '2026-06-15',
            remittance: 'VIR SEPA LABO BEAUCE AC-2026-00001',
          }),
          expect.objectContaining({ position: 2, amountCents: -1200, remittance: 'FRAIS' }),
        ],
      },
    });
  });

  it.each([
    ['Date;Libellé;Montant\n15/06/2026;x;-1 234,56 €\n', [-123456]],
    ['Date,Description,Amount,Currency\n2026-06-15,x,"1,234.56",USD\n', [123456]],
    ['date\tlibelle\tmontant\n15.06.26\tx\t+1.234,5\n', [123450]],
    ['Date;Libellé;Débit;Crédit\n15/06/2026;x;0,00;12\n', [1200]],
    ['Date;Libellé;Montant\n15/06/2026;x;0\n', [0]],
  ])('%j', (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });

  it.each([
    ['a header nobody knows', 'Quand;Combien\n15/06/2026;12\n', 'BANK_FILE_HEADER'],
    ['an amount in words', 'Date;Libellé;Montant\n15/06/2026;x;douze\n', 'BANK_ENTRY_UNREADABLE'],
    ['NaN', 'Date;Libellé;Montant\n15/06/2026;x;NaN\n', 'BANK_ENTRY_UNREADABLE'],
    [
      'thousands or thousandths, nobody knows',
      'Date;Libellé;Montant\n15/06/2026;x;1,234\n',
      'BANK_ENTRY_UNREADABLE',
    ],
    ['debit and credit at once', 'Date;Libellé;Débit;Crédit\n15/06/2026;x;1;1\n', 'BANK_ENTRY_UNREADABLE'],
    ['a day that isn’t', 'Date;Libellé;Montant\n31/02/2026;x;1\n', 'BANK_ENTRY_UNREADABLE'],
    ['a movement without a day', 'Date;Libellé;Montant\n;x;1\n', 'BANK_ENTRY_UNREADABLE'],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 1, 2, 3]), 'FILE_UNREADABLE'],
    ['nothing', '', 'FILE_EMPTY'],
  ])('%s is refused', (_, text, code) => {
    expect(codes(text)).toEqual([code]);
  });
});
