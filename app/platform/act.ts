import type { Instant } from '#app/domain/shared/dates';
import type { PersonId } from '#app/domain/shared/ids';

export type Actor = { kind: 'person'; personId: PersonId; label: string } | { kind: 'system'; label: string };

/** Who acts, when, and where new ids and salts come from: handed to every command, never looked up inside. */
export type Act = {
  actor: Actor;
  at: Instant;
  newId: () => string;
};
