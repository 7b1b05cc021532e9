import { z } from 'zod';
import { checkIdentifier, type IdentifierType, withoutSpaces } from '#app/domain/companies/identifiers';

const text = (longest = 200) => z.string().trim().max(longest).optional();

const identifier = (type: IdentifierType, problem: string) =>
  z
    .string()
    .transform((value) => withoutSpaces(value).toUpperCase())
    .refine((value) => checkIdentifier({ type, value }).valid, { message: problem })
    .optional();

/** What papers and invoices say of the organiser; an empty field is a fact not given. */
export const organisationForm = z.object({
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
  depositDueDays: z.coerce
    .number({ message: 'DUE_DAYS_INVALID' })
    .int('DUE_DAYS_INVALID')
    .min(0, 'DUE_DAYS_INVALID')
    .max(60, 'DUE_DAYS_INVALID'),
  nonEuCategory: z.enum(['G', 'O']),
  brandColour: z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/, 'COLOUR_INVALID')
    .optional(),
  latePenaltyFr: text(1000),
  latePenaltyEn: text(1000),
});

export type OrganisationSettings = z.output<typeof organisationForm>;
