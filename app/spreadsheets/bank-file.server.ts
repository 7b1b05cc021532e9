import type { Statement } from '#app/domain/payments/statement';
import type { Result } from '#app/domain/shared/problem';
import { type BankReport, importStatement } from '#app/features/payments/commands-import.server';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { readCamt } from './bank-camt';
import { readBankCsv } from './bank-csv';

/** A bank's file from its bytes: camt.053 when it looks like XML, else a spreadsheet. */
export const readBankFile = (bytes: Uint8Array): Result<Statement> =>
  looksLikeXml(bytes) ? readCamt(bytes) : readBankCsv(bytes);

/** Takes a bank's file, all of it or nothing. Problems: those of the readers, and of `importStatement`. */
export async function importBankFile(
  db: Db,
  act: Act,
  { bytes, ...input }: { bytes: Uint8Array; name: string; organisationId?: string },
): Promise<Result<BankReport>> {
  const statement = readBankFile(bytes);
  return statement.ok ? await importStatement(db, act, { ...input, statement: statement.value }) : statement;
}

/** The first sign that is no space or byte-order mark, in any of XML's encodings. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const first = [...bytes.subarray(0, 64)].find(
    (byte) => ![0, 9, 10, 13, 32, 0xef, 0xbb, 0xbf, 0xfe, 0xff].includes(byte),
  );
  return first === 0x3c;
}
