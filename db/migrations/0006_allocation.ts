import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

const script = `
create table allocation (
  id text primary key,
  pavilion_id text not null references pavilion (id),
  version integer not null check (version >= 1),
  state text not null default 'draft' check (state in ('draft', 'released')),
  status text not null check (status in ('optimal', 'feasible', 'infeasible', 'by_hand')),
  objective integer,
  bound real,
  gap real,
  seconds real,
  seed integer not null default 0,
  facts_hash text not null,
  policy text not null default '{}',
  refusals text not null default '[]',
  created_at text not null,
  released_at text,
  check ((state = 'released') = (released_at is not null)),
  unique (pavilion_id, version)
) strict;

create table placement (
  id text primary key,
  allocation_id text not null references allocation (id),
  registration_id text not null references registration (id),
  wish_rank integer,
  score integer not null default 0,
  by_hand integer not null default 0 check (by_hand in (0, 1)),
  placed_by_id text references person (id),
  reasons text not null default '[]',
  unique (allocation_id, registration_id)
) strict;

create index placement_registration on placement (registration_id);

create table placement_place (
  id text primary key,
  placement_id text not null references placement (id) on delete cascade,
  allocation_id text not null references allocation (id),
  place_id text not null references place (id),
  freed_at text
) strict;

create unique index placement_place_held on placement_place (allocation_id, place_id) where freed_at is null;

create index placement_place_placement on placement_place (placement_id);

create index placement_place_place on placement_place (place_id);

create table unplaced (
  id text primary key,
  allocation_id text not null references allocation (id),
  registration_id text not null references registration (id),
  reasons text not null default '[]',
  unique (allocation_id, registration_id)
) strict;

create index unplaced_registration on unplaced (registration_id);

create trigger allocation_released_kept before update on allocation when old.state = 'released'
begin select raise(abort, 'ALLOCATION_RELEASED'); end;

create trigger allocation_released_stays before delete on allocation when old.state = 'released'
begin select raise(abort, 'ALLOCATION_RELEASED'); end;

create trigger placement_place_frozen_insert before insert on placement_place
when (select state from allocation where id = new.allocation_id) = 'released'
begin select raise(abort, 'ALLOCATION_RELEASED'); end;

create trigger placement_place_frozen_update before update on placement_place
when (select state from allocation where id = old.allocation_id) = 'released'
begin select raise(abort, 'ALLOCATION_RELEASED'); end;

create trigger placement_place_frozen_delete before delete on placement_place
when (select state from allocation where id = old.allocation_id) = 'released'
begin select raise(abort, 'ALLOCATION_RELEASED'); end;

create trigger placement_frozen_update before update on placement
when (select state from allocation where id = old.allocation_id) = 'released'
begin select raise(abort, 'ALLOCATION_RELEASED'); end;

create trigger placement_frozen_delete before delete on placement
when (select state from allocation where id = old.allocation_id) = 'released'
begin select raise(abort, 'ALLOCATION_RELEASED'); end;

create table confirmation (
  id text primary key,
  registration_id text not null references registration (id),
  placement_id text not null references placement (id),
  confirmed_at text not null,
  cancelled_at text
) strict;

create unique index confirmation_live on confirmation (registration_id) where cancelled_at is null;

create index confirmation_placement on confirmation (placement_id);

create table confirmed_place (
  id text primary key,
  confirmation_id text not null references confirmation (id),
  place_id text not null references place (id),
  cancelled_at text
) strict;

create unique index confirmed_place_held on confirmed_place (place_id) where cancelled_at is null;

create index confirmed_place_confirmation on confirmed_place (confirmation_id);
`;
