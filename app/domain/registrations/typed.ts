/** The form as it was typed, every field a text; it is shown again as it is when something is to be put right. */
export type Typed = Record<TypedField, string>;

export const TYPED_FIELDS = [
  ...([
    'country',
    'identifier',
    'name',
    'siret',
    'vat',
    'address',
    'postcode',
    'city',
    'segment',
    'products',
  ] as const),
  ...(['givenName', 'familyName', 'email', 'phone', 'member'] as const),
  ...(['package', 'area', 'areaMin', 'areaMax', 'corner'] as const),
  ...(['choice1', 'choice2', 'choice3', 'choice4', 'choice5'] as const),
  ...(['share', 'avoid', 'electricityKw', 'interpreterDays', 'aid', 'locale'] as const),
] as const;

export type TypedField = (typeof TYPED_FIELDS)[number];

const CHOICE_FIELDS = ['choice1', 'choice2', 'choice3', 'choice4', 'choice5'] as const;

/** Wishes best first, each booth once. */
export function choicesOf(typed: Typed): { field: TypedField; label: string }[] {
  const seen = new Set<string>();
  return CHOICE_FIELDS.flatMap((field) => {
    const label = typed[field].trim();
    if (label === '' || seen.has(label)) return [];
    seen.add(label);
    return [{ field, label }];
  });
}
