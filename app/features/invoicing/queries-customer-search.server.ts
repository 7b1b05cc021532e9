import { searchable } from '#app/domain/payments/names';
import type { Decision } from '#app/domain/registrations/decision';
import type { PavilionId, RegistrationId } from '#app/domain/shared/ids';
import { findReleased } from '#app/features/allocation/queries-versions.server';
import { firmKey } from '#app/features/companies/queries.server';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';

/** A firm that can be invoiced, and what tells it from others of its name. */
export type CustomerFound = {
  registrationId: RegistrationId;
  name: string;
  city: string;
  nationalId: string;
  /** Where the released version puts it; empty for nowhere. */
  booth: string;
  standing: Decision | 'withdrawn';
};

export type CustomerSearch = {
  sought: string;
  /** The first of those found: no more than can be looked through. */
  firms: CustomerFound[];
  found: number;
  /** All that could be found. */
  count: number;
};

const MOST_SHOWN = 50;

/**
 * The firms of a pavilion whose name, town, booth or number have all the words that are sought, those whose name begins so
 * first, then by name. Of a few firms all are shown while nothing is sought, of many none.
 */
export async function findCustomersLike(
  db: Db,
  pavilionId: PavilionId,
  sought: string,
): Promise<CustomerSearch> {
  const wanted = searchable(sought);
  const count = await countCustomers(db, pavilionId);
  if (wanted === '' && count > MOST_SHOWN) return { sought, firms: [], found: count, count };
  const all = await whileUnchanged(db, `customers ${pavilionId}`, () => readCustomers(db, pavilionId));
  const words = wanted.split(/\s+/);
  const matching = all.filter(({ text }) => words.every((word) => text.includes(word)));
  const begins = ({ text }: Searched) => text.startsWith(wanted);
  const found = [...matching.filter(begins), ...matching.filter((firm) => !begins(firm))];
  const firms = found.slice(0, MOST_SHOWN).map(({ text: _, ...firm }) => firm);
  return { sought, firms, found: found.length, count };
}

const customers = (db: Db, pavilionId: PavilionId) =>
  db
    .selectFrom('registration')
    .where('registration.pavilion_id', '=', pavilionId)
    .where('registration.decision', '!=', 'refused');

async function countCustomers(db: Db, pavilionId: PavilionId): Promise<number> {
  const counted = customers(db, pavilionId).select(({ fn }) => fn.countAll<number>().as('count'));
  return (await counted.executeTakeFirstOrThrow()).count;
}

/** `text`: all that it is found by, its name first. */
type Searched = CustomerFound & { text: string };

async function readCustomers(db: Db, pavilionId: PavilionId): Promise<Searched[]> {
  const rows = await customers(db, pavilionId)
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['registration.id', 'registration.decision', 'registration.withdrawn_at as withdrawnAt'])
    .select(['company.name', 'company.city', 'company.country', 'company.national_id'])
    .execute();
  const released = await findReleased(db, pavilionId);
  const booths = new Map(released?.placements.map((held) => [held.registration, held.booths.join(' + ')]));
  return rows
    .map(({ id, name, city, country, national_id, decision, withdrawnAt }) => {
      const booth = booths.get(firmKey({ country, national_id })) ?? '';
      const standing = withdrawnAt === null ? decision : ('withdrawn' as const);
      const text = searchable(`${name} ${city} ${booth} ${national_id}`);
      return { registrationId: id, name, city, nationalId: national_id, booth, standing, text };
    })
    .sort((a, b) => (a.text < b.text ? -1 : 1));
}
