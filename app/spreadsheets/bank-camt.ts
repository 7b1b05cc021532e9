import type { Statement, StatementEntry } from '#app/domain/payments/statement';
import { isLocalDate, type LocalDate } from '#app/domain/shared/dates';
import type { Cents } from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { allOf, at, readXml, textAt, type XmlElement, type XmlFault } from './xml';

const FAULTS: Record<XmlFault, string> = {
  TOO_LARGE: 'BANK_FILE_TOO_LARGE',
  HOSTILE: 'BANK_FILE_HOSTILE',
  MALFORMED: 'BANK_FILE_MALFORMED',
};

/**
 * A bank-to-customer statement (ISO 20022 camt.053, any version; camt.052 and 054 tell the same of a day or a booking). Only
 * booked movements; one that a bank books as a batch becomes its single transfers where the file tells them.
 * Problems: BANK_FILE_TOO_LARGE, BANK_FILE_HOSTILE, BANK_FILE_MALFORMED, BANK_FILE_NOT_CAMT, BANK_FILE_SEVERAL_ACCOUNTS,
 * BANK_ENTRY_UNREADABLE.
 */
export function readCamt(bytes: Uint8Array): Result<Statement> {
  const read = readXml(bytes);
  if (!read.ok) return refuse({ code: FAULTS[read.fault], params: { line: read.line ?? 1 } });
  const message = read.root.name === 'Document' ? read.root.children[0] : undefined;
  const parts = message ? STATEMENTS.flatMap((name) => allOf(message, name)) : [];
  if (parts.length === 0) return refuse({ code: 'BANK_FILE_NOT_CAMT' });
  const accounts = new Set(parts.map(accountOf));
  if (accounts.size > 1) return refuse({ code: 'BANK_FILE_SEVERAL_ACCOUNTS' });

  const movements = parts.flatMap((part) => allOf(part, 'Ntry').filter(isBooked).flatMap(movementsOf));
  const problems: Problem[] = [];
  const entries = movements.flatMap((movement, index): StatementEntry[] => {
    const position = index + 1;
    const entry = entryOf(movement, position);
    if (!entry)
      problems.push({ code: 'BANK_ENTRY_UNREADABLE', at: String(position), params: { entry: position } });
    return entry ? [entry] : [];
  });
  return problems.length > 0
    ? refuse(...problems)
    : ok({ format: 'CAMT', account: [...accounts][0] ?? '', entries });
}

const STATEMENTS = ['Stmt', 'Rpt', 'Ntfctn'];

const accountOf = (statement: XmlElement): string =>
  (textAt(statement, 'Acct', 'Id', 'IBAN') || textAt(statement, 'Acct', 'Id', 'Othr', 'Id')).replace(
    /\s/g,
    '',
  );

/** The state is a code of its own since version .001.04, plain text before. */
const isBooked = (entry: XmlElement): boolean =>
  ['BOOK', ''].includes(textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts'));

type Movement = { entry: XmlElement; details: XmlElement | undefined; amount: XmlElement | undefined };

/** A batch whose parts all have their amounts is taken apart; otherwise the entry stands for itself. */
function movementsOf(entry: XmlElement): Movement[] {
  const details = allOf(entry, 'NtryDtls').flatMap((group) => allOf(group, 'TxDtls'));
  const whole = { entry, details: details[0], amount: at(entry, 'Amt') };
  if (details.length < 2) return [whole];
  const parts = details.map((one) => ({ entry, details: one, amount: amountOfPart(one) }));
  const cents = (amount: XmlElement | undefined) => centsOf(amount?.text ?? '') ?? Number.NaN;
  const sum = parts.reduce((total, { amount }) => total + cents(amount), 0);
  return sum === cents(whole.amount) ? parts : [{ ...whole, details: undefined }];
}

const amountOfPart = (details: XmlElement): XmlElement | undefined =>
  at(details, 'Amt') ?? at(details, 'AmtDtls', 'TxAmt', 'Amt') ?? at(details, 'AmtDtls', 'InstdAmt', 'Amt');

function entryOf({ entry, details, amount }: Movement, position: number): StatementEntry | undefined {
  const cents = centsOf(amount?.text ?? '');
  const currency = (amount?.attributes.Ccy ?? '').toUpperCase();
  const bookedOn = dayAt(entry, 'BookgDt') ?? dayAt(entry, 'ValDt');
  const side = textAt(entry, 'CdtDbtInd');
  if (cents === undefined || !/^[A-Z]{3}$/.test(currency) || !bookedOn || !['CRDT', 'DBIT'].includes(side))
    return undefined;
  const isCredit = side === 'CRDT';
  const isReversal = textAt(entry, 'RvslInd') === 'true';
  const other = details && at(details, 'RltdPties');
  // What comes back is told with the parties of what went.
  const role = isCredit === isReversal ? 'Cdtr' : 'Dbtr';
  return {
    position,
    amountCents: isCredit ? cents : -cents,
    currency,
    bookedOn,
    counterparty: other ? textAt(other, role, 'Nm') || textAt(other, role, 'Pty', 'Nm') : '',
    counterpartyIban: (other && textAt(other, `${role}Acct`, 'Id', 'IBAN')) || undefined,
    structuredReference: structuredIn(details) || undefined,
    remittance: remittanceIn(entry, details),
    bankReference: bankReferenceIn(entry, details) || undefined,
  };
}

/** A decimal of at most two places that the schema allows; undefined otherwise ("1e3", "NaN", "1,00", "-1"). */
function centsOf(text: string): Cents | undefined {
  const match = /^\+?(\d{1,16})(?:\.(\d{1,5}))?$/.exec(text);
  const fraction = (match?.[2] ?? '').replace(/0+$/, '');
  if (!match || fraction.length > 2) return undefined;
  return Number(match[1]) * 100 + Number(fraction.padEnd(2, '0'));
}

function dayAt(entry: XmlElement, name: string): LocalDate | undefined {
  const day = (textAt(entry, name, 'Dt') || textAt(entry, name, 'DtTm')).slice(0, 10);
  return isLocalDate(day) ? day : undefined;
}

const structuredIn = (details: XmlElement | undefined): string => {
  const structured = details && at(details, 'RmtInf', 'Strd');
  if (!structured) return '';
  return textAt(structured, 'CdtrRefInf', 'Ref') || textAt(structured, 'RfrdDocInf', 'Nb');
};

function remittanceIn(entry: XmlElement, details: XmlElement | undefined): string {
  const information = details && at(details, 'RmtInf');
  const lines = information ? allOf(information, 'Ustrd').map(({ text }) => text) : [];
  const endToEnd = details ? textAt(details, 'Refs', 'EndToEndId') : '';
  const own = endToEnd === 'NOTPROVIDED' ? '' : endToEnd;
  const more =
    (details && textAt(details, 'AddtlTxInf')) || (lines.length === 0 ? textAt(entry, 'AddtlNtryInf') : '');
  return [...lines, own, more].filter(Boolean).join(' ').slice(0, 1000);
}

const bankReferenceIn = (entry: XmlElement, details: XmlElement | undefined): string =>
  (details && textAt(details, 'Refs', 'AcctSvcrRef')) || textAt(entry, 'AcctSvcrRef');
