import { isCountry } from '#app/domain/companies/countries';
import { checkIdentifier } from '#app/domain/companies/identifiers';
import type { InvoiceParty, InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import type { LocalDate } from '#app/domain/shared/dates';
import type { Problem } from '#app/domain/shared/problem';
import { checkAmounts } from './check-amounts';
import { checkTax } from './check-tax';
import { endpointOf } from './endpoint';

type Found = Problem | false | undefined;

/**
 * What would make an invoice be refused by its reader, found before it is issued: French fatal rules (BR-FR, XP Z12-012
 * V1.4.0), those of EN 16931, and to the cent what neither checks (DOMAIN §4.5). An empty number is one that isn't given yet.
 * Problems: INVOICE_NUMBER_FORM, INVOICE_DATE_RANGE, INVOICE_DUE_EARLY, INVOICE_SELLER_SIREN, INVOICE_SIRET, INVOICE_BUYER_SIREN,
 * INVOICE_ENDPOINT, INVOICE_COUNTRY, INVOICE_IBAN, INVOICE_MENTION, INVOICE_CREDIT_REFERENCE and those of `checkAmounts`
 * and `checkTax`.
 */
export function checkInvoice(invoice: InvoiceSnapshot): Problem[] {
  const found: Found[] = [
    ...checkHead(invoice),
    ...checkParty(invoice.seller, 'seller'),
    ...checkParty(invoice.buyer, 'buyer'),
    ...checkMentions(invoice),
    ...checkAmounts(invoice),
    ...checkTax(invoice),
  ];
  return found.filter((problem): problem is Problem => Boolean(problem));
}

function checkHead({
  type,
  number,
  issueDate,
  dueDate,
  seller,
  payment,
  corrects = [],
}: InvoiceSnapshot): Found[] {
  const iban = payment.iban ?? '';
  return [
    number !== '' && !isNumber(number) && { code: 'INVOICE_NUMBER_FORM', params: { number } },
    ...[issueDate, dueDate, ...corrects.map((one) => one.issueDate)].map(
      (date) => !isThisCentury(date) && { code: 'INVOICE_DATE_RANGE', params: { date } },
    ),
    type !== '386' && dueDate < issueDate && { code: 'INVOICE_DUE_EARLY', params: { dueDate, issueDate } },
    !isSiren(seller.siren) && { code: 'INVOICE_SELLER_SIREN', field: 'siren' },
    iban !== '' &&
      !checkIdentifier({ type: 'IBAN', value: iban }).valid && { code: 'INVOICE_IBAN', field: 'iban' },
    type === '381' &&
      !corrects.some((one) => isNumber(one.number)) && {
        code: 'INVOICE_CREDIT_REFERENCE',
        field: 'corrects',
      },
  ];
}

/** BR-FR-01 and 02. */
const isNumber = (number: string): boolean => /^[A-Za-z0-9+\-_/]{1,35}$/.test(number);

/** BR-FR-03. */
const isThisCentury = (date: LocalDate): boolean => /^20\d\d-\d\d-\d\d$/.test(date);

const isSiren = (siren?: string): boolean =>
  siren !== undefined && checkIdentifier({ type: 'SIREN', value: siren }).valid;

function checkParty(party: InvoiceParty, who: 'seller' | 'buyer'): Found[] {
  const { name, siren, siret, country } = party;
  return [
    siren !== undefined &&
      who === 'buyer' &&
      !isSiren(siren) && { code: 'INVOICE_BUYER_SIREN', params: { name } },
    siret !== undefined && !isSiretOf(siret, siren) && { code: 'INVOICE_SIRET', params: { name } },
    !isCountry(country) && { code: 'INVOICE_COUNTRY', params: { name, country } },
    !isReachable(party) && { code: 'INVOICE_ENDPOINT', params: { name } },
  ];
}

/** BR-FR-09 */
const isSiretOf = (siret: string, siren = ''): boolean =>
  siret.startsWith(siren) && checkIdentifier({ type: 'SIRET', value: siret }).valid;

/** BR-FR-12, 13 and 25. */
function isReachable(party: InvoiceParty): boolean {
  const value = endpointOf(party)?.value ?? '';
  return value.trim() !== '' && value.length <= 125;
}

/** BR-FR-05 and 06: each of the three exactly once, and with words in it. */
function checkMentions({ mentions }: InvoiceSnapshot): Found[] {
  return (['PMT', 'PMD', 'AAB'] as const).map((code) => {
    const texts = mentions.filter((mention) => mention.code === code).map(({ text }) => text.trim());
    return (texts.length !== 1 || texts[0] === '') && { code: 'INVOICE_MENTION', params: { mention: code } };
  });
}
