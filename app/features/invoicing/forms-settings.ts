import { z } from 'zod';
import { checkIdentifier, type IdentifierType, withoutSpaces } from '#app/domain/companies/identifiers';

const text = (longest = 200) => z.string().trim().max(longest).optional();

const identifier = (type: IdentifierType, problem: string) =>
  z
    .string()
    .transform((value) => withoutSpaces(value).toUpperCase())
    .refine((value) => checkIdentifier({ type, value }).valid, { message: problem })
    .optional();

const days = z.coerce
  .number({ message: 'DUE_DAYS_INVALID' })
  .int('DUE_DAYS_INVALID')
  .min(0, 'DUE_DAYS_INVALID')
  .max(60, 'DUE_DAYS_INVALID');

const organisation = z.object({
  name: z.string().trim().min(1).max(200),
  addressLine: text(),
  addressLine2: text(),
  postcode: text(12),
  city: text(),
  email: z.email({ message: 'EMAIL_INVALID' }).optional(),
  phone: text(40),
  siren: identifier('SIREN', 'SIREN_INVALID'),
  siret: identifier('SIRET', 'SIRET_INVALID'),
  vatId: identifier('VAT', 'VAT_ID_INVALID'),
  legalForm: text(),
  capital: text(60),
  rcs: text(),
  iban: identifier('IBAN', 'IBAN_INVALID'),
  bic: z
    .string()
    .transform((value) => withoutSpaces(value).toUpperCase())
    .refine((value) => /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(value), { message: 'BIC_INVALID' })
    .optional(),
  depositDueDays: days,
  balanceDueDays: days.default(30),
  balanceDueBasis: z.enum(['NET', 'END_OF_MONTH']).default('NET'),
  nonEuCategory: z.enum(['G', 'O']),
  vatDue: z.enum(['PAYMENT', 'DEBITS']).default('PAYMENT'),
  cancellationMoney: z.enum(['TAXED', 'OUTSIDE_SCOPE']).default('TAXED'),
  brandColour: z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/, 'COLOUR_INVALID')
    .optional(),
  latePenaltyFr: text(1000),
  latePenaltyEn: text(1000),
});

/** C. com. L441-10: 60 days after the invoice, or 45 days and then the end of the month. */
const MOST_TO_END_OF_MONTH = 45;

/** What papers and invoices say of the organiser; an empty field is a fact not given. */
export const organisationForm = organisation.refine(
  ({ balanceDueDays, balanceDueBasis }) =>
    balanceDueBasis === 'NET' || balanceDueDays <= MOST_TO_END_OF_MONTH,
  { message: 'END_OF_MONTH_DAYS', path: ['balanceDueDays'] },
);

export type OrganisationSettings = z.output<typeof organisationForm>;
