import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

/** They hang on the mission: a file that brings people and their nights in anew leaves them. */
const script = `
create table mission_hotel (
  id text primary key,
  mission_id text not null references mission (id),
  hotel text not null check (hotel <> ''),
  address text check (length(address) between 1 and 200),
  local_name text check (length(local_name) between 1 and 200),
  local_address text check (length(local_address) between 1 and 200),
  phone text check (length(phone) between 1 and 40),
  note text check (length(note) between 1 and 200),
  check (coalesce(address, local_name, local_address, phone, note) is not null),
  unique (mission_id, hotel)
) strict;

create table mission_contact (
  id text primary key,
  mission_id text not null references mission (id),
  position integer not null check (position between 1 and 20),
  kind text not null check (kind in ('duty', 'insurance', 'embassy', 'hospital', 'other')),
  name text check (length(name) between 1 and 200),
  phone text not null check (length(phone) between 1 and 40),
  note text check (length(note) between 1 and 200),
  unique (mission_id, position)
) strict;
`;
