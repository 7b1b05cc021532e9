import { z } from 'zod';
import { MIN_PASSWORD_LENGTH } from '#app/domain/access/passwords';
import { ROLES } from '#app/domain/access/signed-in';

const email = z.string().trim().max(254).pipe(z.email('EMAIL_NOT_VALID'));
const name = z.string().trim().min(1).max(80);
const newPassword = z.string().min(MIN_PASSWORD_LENGTH, 'PASSWORD_TOO_SHORT').max(128, 'PASSWORD_TOO_LONG');

export const signInForm = z.object({ email, password: z.string().max(128), to: z.string().optional() });

export const emailForm = z.object({ email });

export const linkForm = emailForm.extend({ to: z.string().optional() });

export const resetForm = z.object({ password: newPassword });

export const firstPasswordForm = z.object({ password: newPassword });

export const changePasswordForm = z.object({ currentPassword: z.string(), password: newPassword });

const personForm = z.object({ givenName: name, familyName: name, email });

export const signUpForm = personForm.extend({ to: z.string().optional() });

export const grantForm = z.object({
  role: z.enum(ROLES),
  organisationId: z.string(),
  companyId: z
    .string()
    .optional()
    .transform((id) => id ?? null),
  company: z.string().trim().max(200).optional(),
});

export const inviteForm = personForm.extend({ locale: z.enum(['fr', 'en']), ...grantForm.shape });
