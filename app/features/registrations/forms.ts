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

export const filterOf = (url: string): ListFilter => filterIn(new URL(url).search);

/** The same of a query string alone. */
export const filterIn = (query: string): ListFilter =>
  listFilter.parse(Object.fromEntries(new URLSearchParams(query)));

export const decisionForm = z.object({
  decision: z.enum(DECISIONS),
  reason: text(1000).default(''),
  seen: z.string().default(''),
});

/** The firms that were ticked, or all that a search of the list finds: `found` says what was told of those. */
export const bulkForm = z.object({
  decision: z.enum(DECISIONS),
  reason: text(1000).default(''),
  whom: z.enum(['ticked', 'found']).catch('ticked').default('ticked'),
  firms: z.array(z.string()),
  query: z.string().max(2000).catch('').default(''),
  found: z.string().default(''),
});

export type Bulk = z.output<typeof bulkForm>;

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
