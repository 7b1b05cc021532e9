import { z } from 'zod';
import { isCountry } from '#app/domain/companies/countries';

const text = z.string().trim().min(1).max(200);

/** The zones of the world that a fair can be in, by name. */
export const TIME_ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

/** A fair that isn't known yet, with the place where it is held. */
export const fairForm = z.object({
  name: text,
  organiser: text,
  city: text,
  country: z.string().refine(isCountry),
  timeZone: z.string().refine((zone) => TIME_ZONES.includes(zone)),
  venueName: text,
  venueAddress: text,
});

export const yearForm = z.object({ year: z.coerce.number().int().min(2000).max(2100) });

/** Days as they were typed, venue by venue; they are judged by the domain. */
export const typedDays = (form: FormData, venues: readonly { code: string }[]) =>
  venues.map(({ code }) => ({
    venue: code,
    start: String(form.get(`start-${code}`) ?? '').trim(),
    end: String(form.get(`end-${code}`) ?? '').trim(),
  }));
