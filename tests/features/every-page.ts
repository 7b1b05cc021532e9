import { ROLES, type Role } from '#app/domain/access/signed-in';
import { addPerson } from '#app/features/access/commands.server';
import { SITE_MAP } from '#app/routes/site-map';
import type { Db } from '#db/connection';
import { testAct } from '../setup/database';

const OFFICES: Role[] = ROLES.filter((role) => role !== 'exhibitor' && role !== 'network_partner');

/** Somebody at this address who holds every office of the organisation. */
export async function addOfficer(db: Db, email: string, organisationId: string): Promise<void> {
  const added = await addPerson(db, testAct('2026-01-06T09:00:00.000Z', email), {
    ...{ organisationId, email, givenName: 'Alix', familyName: 'Tout', locale: 'fr', password: null },
    grants: OFFICES.flatMap((role) =>
      role === 'exhibitor' ? [] : [{ role, organisationId, companyId: null }],
    ),
  });
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
}

/** An address of every page of the site map that can be asked for with what this edition has. */
export async function addressesOf(db: Db, edition: string): Promise<string[]> {
  const known = { edition, ...(await samples(db, edition)) };
  return SITE_MAP.flatMap(({ path }) => {
    const address = Object.entries(known).reduce(
      (address, [name, value]) => address.replace(new RegExp(`:${name}(?=/|$)`), value),
      path,
    );
    return /[:*]/.test(address) ? [] : [address];
  });
}

async function samples(db: Db, edition: string) {
  const paper = await db
    .selectFrom('paper')
    .innerJoin('invoice', 'invoice.id', 'paper.invoice_id')
    .innerJoin('edition', 'edition.id', 'paper.edition_id')
    .select(['paper.registration_id', 'paper.company_id', 'paper.id', 'invoice.number'])
    .where('edition.slug', '=', edition)
    .orderBy('invoice.number')
    .executeTakeFirstOrThrow();
  const person = await db.selectFrom('person').select('id').orderBy('id').executeTakeFirstOrThrow();
  const mail = await db.selectFrom('mail').select('id').orderBy('id').executeTakeFirst();
  return {
    registration: paper.registration_id ?? '',
    company: paper.company_id ?? '',
    number: paper.number,
    paperId: paper.id,
    personId: person.id,
    mailId: mail?.id ?? '',
  };
}
