import { z } from 'zod';
import { checkIdentifier } from '#app/domain/companies/identifiers';
import { eachCase } from '../cases';
import type { RuleAnswer } from '../rules';

const identifierCase = z.object({
  type: z.enum(['SIREN', 'SIRET', 'VAT', 'NATIONAL_ID', 'IBAN', 'RF']),
  value: z.string(),
  country: z.string().optional(),
});

export const answer: RuleAnswer = (file) => eachCase(file, identifierCase, checkIdentifier);
