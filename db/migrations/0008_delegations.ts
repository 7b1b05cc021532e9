import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

const script = `
create table mission (
  id text primary key,
  slug text not null unique,
  organisation_id text not null references organisation (id),
  edition_id text references edition (id),
  name text not null,
  kind text not null check (kind in ('with_stand', 'without_stand', 'incoming')),
  created_at text not null
) strict;

create index mission_organisation on mission (organisation_id);

create index mission_edition on mission (edition_id);

create table delegate (
  id text primary key,
  mission_id text not null references mission (id),
  number integer not null,
  company_id text references company (id),
  company_name text not null default '',
  person_id text references person (id),
  title text not null default '',
  family_name text not null,
  given_name text not null,
  role text not null check (role in ('exhibitor', 'organiser', 'institutional', 'interpreter')),
  job_title text not null default '',
  nationality text,
  locale text not null default 'fr' check (locale in ('fr', 'en')),
  email text,
  phone text,
  diet text,
  passport_expires_on text,
  emergency_contact text,
  emergency_phone text,
  remarks text,
  unique (mission_id, number)
) strict;

create index delegate_company on delegate (company_id);

create index delegate_person on delegate (person_id);

create table leg (
  id text primary key,
  delegate_id text not null references delegate (id) on delete cascade,
  direction text not null check (direction in ('outward', 'return')),
  position integer not null,
  flight text not null,
  from_airport text not null,
  to_airport text not null,
  departs_local text not null,
  departs_zone text not null,
  departs_at text not null,
  arrives_local text not null,
  arrives_zone text not null,
  arrives_at text not null,
  check (arrives_at > departs_at),
  unique (delegate_id, direction, position)
) strict;

create table stay (
  id text primary key,
  delegate_id text not null references delegate (id) on delete cascade,
  hotel text not null,
  room_type text not null check (room_type in ('SGL', 'DBL', 'TWN')),
  shares_with_id text references delegate (id) on delete set null,
  shares_with_name text,
  check_in text not null,
  check_out text not null
) strict;

create index stay_delegate on stay (delegate_id);

create index stay_shares_with on stay (shares_with_id);

create table programme_item (
  id text primary key,
  mission_id text not null references mission (id),
  starts_at text not null,
  ends_at text not null,
  time_zone text not null,
  kind text not null check (kind in ('transfer', 'set-up', 'official', 'fair', 'reception', 'meeting', 'dismantling')),
  title text not null,
  place text not null default '',
  audience text not null check (audience in ('all', 'exhibitors', 'named')),
  meeting_table text,
  counterpart text,
  interpreter text,
  dress text,
  check (ends_at > starts_at)
) strict;

create index programme_item_mission on programme_item (mission_id);

create table programme_participant (
  id text primary key,
  programme_item_id text not null references programme_item (id) on delete cascade,
  delegate_id text not null references delegate (id) on delete cascade,
  unique (programme_item_id, delegate_id)
) strict;

create index programme_participant_delegate on programme_participant (delegate_id);
`;
