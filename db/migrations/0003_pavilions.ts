import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

const script = `
create table pavilion (
  id text primary key,
  edition_id text not null references edition (id),
  organisation_id text not null references organisation (id),
  price_list_id text references price_list (id),
  name text not null,
  label_format text not null default '',
  grid_metres real not null check (grid_metres > 0),
  min_aisle_metres real not null check (min_aisle_metres > 0),
  call_status text not null default 'closed' check (call_status in ('closed', 'open')),
  call_opens_on text,
  call_closes_on text,
  plan_imported_at text not null,
  created_at text not null,
  unique (edition_id, organisation_id)
) strict;

create index pavilion_organisation on pavilion (organisation_id);

create table pavilion_partner (
  id text primary key,
  pavilion_id text not null references pavilion (id),
  organisation_id text not null references organisation (id),
  unique (pavilion_id, organisation_id)
) strict;

create table hall (
  id text primary key,
  pavilion_id text not null references pavilion (id),
  code text not null,
  name text not null,
  level integer not null,
  width real not null,
  depth real not null,
  geometry text not null,
  unique (pavilion_id, code)
) strict;

create table booth (
  id text primary key,
  pavilion_id text not null references pavilion (id),
  hall_id text not null references hall (id),
  label text not null,
  label_key text not null,
  use text not null check (use in ('individual', 'shared', 'collective')),
  shared_stand text,
  x real not null, y real not null,
  width real not null check (width > 0),
  depth real not null check (depth > 0),
  area real not null check (area > 0),
  open_sides text not null check (open_sides glob '[NESW]*' or open_sides = ''),
  kind text not null check (kind in ('closed', 'inline', 'corner', 'through', 'head', 'island')),
  unique (pavilion_id, label_key)
) strict;

create index booth_hall on booth (hall_id);

create table place (
  id text primary key,
  booth_id text not null references booth (id) on delete cascade,
  position integer not null check (position >= 1),
  unique (booth_id, position)
) strict;
`;
