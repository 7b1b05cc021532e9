import type { FixedKey } from '#app/domain/accounting/cost-parts';

const WEIGHT = 'weight.';

/** The name of the field in which a firm's weight is typed. */
export const weightField = (registrationId: string): string => `${WEIGHT}${registrationId}`;

/** The weights of a form, whole numbers; an empty field and a zero leave the firm out. Null for anything else. */
export function weightsTyped(form: FormData): FixedKey[] | null {
  const keys: FixedKey[] = [];
  for (const [name, value] of form) {
    if (!name.startsWith(WEIGHT) || typeof value !== 'string') continue;
    const typed = value.trim();
    if (!/^\d{0,9}$/.test(typed)) return null;
    if (Number(typed) > 0) keys.push({ registrationId: name.slice(WEIGHT.length), weight: Number(typed) });
  }
  return keys;
}
