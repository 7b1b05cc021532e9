import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

const script = `
create table allocation_policy (
  id text primary key,
  pavilion_id text not null references pavilion (id),
  number integer not null check (number >= 1),
  policy text not null,
  created_at text not null,
  created_by_id text references person (id),
  unique (pavilion_id, number)
) strict;

create table allocation_setting (
  pavilion_id text primary key references pavilion (id),
  seed integer not null default 0 check (seed between 0 and 2147483647),
  published integer not null default 0 check (published in (0, 1)),
  neighbours text not null default 'none' check (neighbours in ('none', 'names', 'everybody'))
) strict;

create table allocation_lock (
  id text primary key,
  pavilion_id text not null references pavilion (id),
  registration_id text not null references registration (id),
  booth_id text not null references booth (id) on delete cascade,
  created_at text not null,
  created_by_id text references person (id),
  unique (pavilion_id, registration_id)
) strict;

create index allocation_lock_registration on allocation_lock (registration_id);

create index allocation_lock_booth on allocation_lock (booth_id);

alter table allocation add column aim text not null default 'total'
  check (aim in ('total', 'fewest_moves', 'lexicographic', 'points'));

alter table allocation add column previous_id text references allocation (id);

alter table allocation add column locks text not null default '{}';

alter table allocation add column draw text not null default '[]';

alter table allocation add column draw_sha256 text;

create index allocation_previous on allocation (previous_id);

alter table job add column cancelled_at text;
`;
