import { z } from 'zod';
import { DECISIONS } from '#app/domain/registrations/decision';
import { TYPED_FIELDS, type Typed, type TypedField } from '#app/domain/registrations/typed';

const text = (max = 200) => z.string().trim().max(max).catch('');

/** The query string of the list: anything unknown falls back, so that a link never breaks. */
export const listFilter = z.object({
  q: text().default(''),
  decision: z
    .enum(['', ...DECISIONS, 'withdrawn'])
    .catch('')
    .default(''),
  segment: text(60).default(''),
  country: text(2).default(''),
  sort: z.enum(['filed', 'company', 'points', 'area', 'decision']).catch('filed').default('filed'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});

export type ListFilter = z.output<typeof listFilter>;

export const filterOf = (url: string): ListFilter =>
  listFilter.parse(Object.fromEntries(new URL(url).searchParams));

export const decisionForm = z.object({
  decision: z.enum(DECISIONS),
  reason: text(1000).default(''),
  seen: z.string().default(''),
});

export const bulkForm = z.object({
  decision: z.enum(DECISIONS),
  reason: text(1000).default(''),
  firms: z.array(z.string()).min(1),
});

export const identifierForm = z.object({ country: text(2).default('FR'), identifier: text(60).default('') });

/** Every field of the application as it was typed; what is not sent is empty, what is too long is cut. */
export function typedOf(form: FormData): Typed {
  const field = (name: TypedField) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, 2000) : '';
  };
  return { ...emptyTyped(), ...Object.fromEntries(TYPED_FIELDS.map((name) => [name, field(name)])) };
}

/** An empty form. */
export function emptyTyped(): Typed {
  return {
    ...{ country: '', identifier: '', name: '', siret: '', vat: '', address: '', postcode: '', city: '' },
    ...{ segment: '', products: '', givenName: '', familyName: '', email: '', phone: '', member: '' },
    ...{ package: '', area: '', areaMin: '', areaMax: '', corner: '' },
    ...{ choice1: '', choice2: '', choice3: '', choice4: '', choice5: '' },
    ...{ share: '', avoid: '', electricityKw: '', interpreterDays: '', aid: '', locale: '' },
  };
}
