import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

const script = `
create table study (
  id text primary key,
  pavilion_id text not null references pavilion (id),
  allocation_id text not null references allocation (id) on delete cascade,
  registration_id text references registration (id),
  booth_id text references booth (id) on delete cascade,
  scenario text not null,
  aim text not null,
  job_id text not null references job (id),
  result text,
  facts_hash text,
  draft_id text references allocation (id) on delete set null,
  created_at text not null,
  created_by_id text references person (id),
  check ((registration_id is null) = (booth_id is null))
) strict;

create index study_pavilion on study (pavilion_id, created_at);

create index study_registration on study (registration_id);

create index study_allocation on study (allocation_id);

create index study_booth on study (booth_id);

create index study_draft on study (draft_id);

create table agreed_move (
  id text primary key,
  allocation_id text not null references allocation (id) on delete cascade,
  registration_id text not null references registration (id),
  booth_id text not null references booth (id) on delete cascade,
  recorded_at text not null,
  recorded_by_id text references person (id),
  unique (allocation_id, registration_id)
) strict;

create index agreed_move_registration on agreed_move (registration_id);

create index agreed_move_booth on agreed_move (booth_id);

drop trigger placement_place_frozen_update;

create trigger placement_place_frozen_update before update on placement_place
when (select state from allocation where id = old.allocation_id) = 'released'
  and not (old.freed_at is null and new.freed_at is not null and new.id = old.id
    and new.placement_id = old.placement_id and new.allocation_id = old.allocation_id
    and new.place_id = old.place_id)
begin select raise(abort, 'ALLOCATION_RELEASED'); end;
`;
