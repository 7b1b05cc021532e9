import type { Role } from '#app/domain/access/signed-in';
import { addPerson } from '#app/features/access/commands.server';
import type { Db } from '#db/connection';
import { testAct } from '../setup/database';

type Somebody = { role: Role; organisationId: string; companyId?: string; name?: [string, string] };

/** A person with one role, whose address is `email`. */
export async function addSomebody(db: Db, email: string, { companyId = '', name, ...who }: Somebody) {
  const { role, organisationId } = who;
  const [givenName, familyName] = name ?? ['Camille', 'Martin'];
  const added = await addPerson(db, testAct('2026-01-06T09:00:00.000Z', email), {
    ...{ organisationId, email, givenName, familyName, locale: 'fr', password: null },
    grants: [{ role, organisationId, companyId: companyId || null }],
  });
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
}

/** The organisation whose slug this is. */
export async function organisationCalled(db: Db, slug: string): Promise<string> {
  const { id } = await db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  return id;
}

/** A form with one file in it. */
export function upload(field: string, name: string, content: string | Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData();
  form.set(field, new File([content], name, { type: 'text/csv' }));
  return form;
}

/** The value of the hidden field of a page. */
export function hidden(html: string, name: string): string {
  const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
  return /value="([^"]*)"/.exec(tag)?.[1] ?? '';
}
