import type { SignedIn } from '#app/domain/access/signed-in';
import { doorsFor } from '../doors.server';

/** Whoever is signed in, for the shells that need nothing else: a loader of their own would be asked for each page. */
export const visitorOf = (person: SignedIn | null) =>
  person && { name: person.name || person.email, doors: doorsFor('exhibitor', person, null) };
