import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

const script = `
create table mail_attempt (
  id text primary key,
  mail_id text not null references mail (id),
  number integer not null,
  started_at text not null,
  ended_at text,
  outcome text not null check (outcome in ('sending', 'sent', 'deferred', 'failed', 'lost')),
  cause text not null default '',
  answer text,
  unique (mail_id, number)
) strict;

create unique index mail_attempt_in_hand on mail_attempt (mail_id) where outcome = 'sending';

create table mail_delivery (
  id integer primary key check (id = 1),
  holder text,
  lease_until text,
  fault text check (fault in ('unreachable', 'tls', 'auth', 'sender')),
  fault_words text,
  fault_at text,
  next_try_at text
) strict;

insert into mail_delivery (id) values (1);

alter table mail add column resent_from_id text references mail (id);

create index mail_resent_from on mail (resent_from_id);
`;
