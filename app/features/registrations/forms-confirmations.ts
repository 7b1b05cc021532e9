import { z } from 'zod';

const filter = z.object({
  q: z.string().max(200).catch(''),
  state: z.enum(['STANDS', 'REPLACED', 'ENDED', '']).catch(''),
});

/** What the address asks for; what can't be read asks for everything. */
export const confirmationFilterOf = (query: URLSearchParams) =>
  filter.parse({ q: query.get('q') ?? '', state: query.get('state') ?? '' });
