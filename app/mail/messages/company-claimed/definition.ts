import { z } from 'zod';

/** Sent to the organiser when somebody asks to act for a firm that is already known. */
export const companyClaimed = z.object({
  company: z.string(),
  person: z.string(),
  email: z.string(),
  /** Path on this site where the request is answered. */
  link: z.string(),
});

export type CompanyClaimed = z.output<typeof companyClaimed>;
