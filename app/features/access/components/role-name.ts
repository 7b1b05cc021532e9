import type { PersonWithRoles } from '#app/features/access/queries.server';
import type { Translate } from '#app/i18n/translator';

type HeldRole = Pick<PersonWithRoles['roles'][number], 'role' | 'organisation' | 'company'>;

/** "Exhibitor, Maison Alba" or "Export manager, Cosmetic Valley". */
export const roleName = (t: Translate, held: HeldRole): string =>
  `${t(`access.role.${held.role}`)}, ${held.company ?? held.organisation}`;
