import { z } from 'zod';

/** Sent to the contact when a registration filed on the web is kept. */
export const registrationReceived = z.object({
  contactName: z.string(),
  company: z.string(),
  edition: z.string(),
  organiser: z.string(),
  /** m². */
  areaWished: z.number(),
});

export type RegistrationReceived = z.output<typeof registrationReceived>;
