import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

/** What became of an invoice on its way, one line after the other. Apart from what it says, and from what is paid on it. */
const script = `
create table invoice_transmission (
  id text primary key,
  invoice_id text not null references invoice (id),
  position integer not null check (position > 0),
  channel text not null check (channel in ('MAIL', 'FILE', 'PLATFORM')),
  state text not null check (state in ('DEPOSITED', 'MADE_AVAILABLE', 'TAKEN_IN_CHARGE', 'APPROVED', 'PARTLY_APPROVED', 'DISPUTED', 'SUSPENDED', 'COMPLETED', 'REFUSED', 'PAYMENT_SENT', 'CASHED')),
  said_on text not null,
  detail text,
  recorded_at text not null,
  unique (invoice_id, position)
) strict;

create trigger invoice_transmission_kept before update on invoice_transmission begin select raise(abort, 'TRANSMISSION_IS_FINAL'); end;

create trigger invoice_transmission_stays before delete on invoice_transmission begin select raise(abort, 'TRANSMISSION_IS_FINAL'); end;
`;
