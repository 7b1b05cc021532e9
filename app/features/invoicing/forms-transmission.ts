import { z } from 'zod';
import { TRANSMISSION_STATES } from '#app/domain/invoicing/transmission';
import { HANDED_FILES } from './handed-files';

export const transmissionForm = z.object({
  state: z.enum(TRANSMISSION_STATES),
  on: z.iso.date(),
  detail: z.string().trim().max(500).optional(),
});

export const handOverForm = z.object({
  to: z.string().trim().min(1).max(200),
  files: z.enum(HANDED_FILES).default('BOTH'),
});
