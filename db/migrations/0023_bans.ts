import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

/** Firms kept away from booths, as standing as locks; the two never contradict one another. A version keeps both. */
const script = `
create table allocation_ban (
  id text primary key,
  pavilion_id text not null references pavilion (id),
  registration_id text not null references registration (id),
  booth_id text not null references booth (id) on delete cascade,
  reason text check (length(reason) between 1 and 200),
  created_at text not null,
  created_by_id text references person (id),
  unique (registration_id, booth_id)
) strict;

create index allocation_ban_pavilion on allocation_ban (pavilion_id);

create index allocation_ban_booth on allocation_ban (booth_id);

create trigger allocation_ban_not_locked before insert on allocation_ban
when exists (select 1 from allocation_lock where registration_id = new.registration_id and booth_id = new.booth_id)
begin select raise(abort, 'BAN_OF_A_LOCKED_BOOTH'); end;

create trigger allocation_lock_not_banned before insert on allocation_lock
when exists (select 1 from allocation_ban where registration_id = new.registration_id and booth_id = new.booth_id)
begin select raise(abort, 'LOCK_ON_A_BANNED_BOOTH'); end;

create trigger allocation_lock_not_moved_to_banned before update of booth_id on allocation_lock
when exists (select 1 from allocation_ban where registration_id = new.registration_id and booth_id = new.booth_id)
begin select raise(abort, 'LOCK_ON_A_BANNED_BOOTH'); end;

alter table allocation add column bans text not null default '[]';
`;
