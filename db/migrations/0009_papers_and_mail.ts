import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

const script = `
create table paper (
  id text primary key,
  type text not null,
  organisation_id text not null references organisation (id),
  edition_id text references edition (id),
  mission_id text references mission (id),
  registration_id text references registration (id),
  company_id text references company (id),
  invoice_id text references invoice (id),
  number text,
  title text not null,
  filename text not null,
  locale text not null check (locale in ('fr', 'en')),
  snapshot text not null,
  issued_at text not null
) strict;

create index paper_company on paper (company_id);

create index paper_edition on paper (edition_id, type);

create index paper_registration on paper (registration_id);

create unique index paper_invoice on paper (invoice_id) where invoice_id is not null;

create index paper_mission on paper (mission_id);

create index paper_organisation on paper (organisation_id);

create table paper_file (
  paper_id text primary key references paper (id),
  bytes blob not null,
  size integer not null,
  sha256 text not null,
  drawn_at text not null
) strict;

create trigger paper_kept before update on paper begin select raise(abort, 'PAPER_IS_FINAL'); end;

create trigger paper_stays before delete on paper begin select raise(abort, 'PAPER_IS_FINAL'); end;

create trigger paper_file_kept before update on paper_file begin select raise(abort, 'PAPER_IS_FINAL'); end;

create trigger paper_file_stays before delete on paper_file begin select raise(abort, 'PAPER_IS_FINAL'); end;

create table mail (
  id text primary key,
  organisation_id text references organisation (id),
  message text not null,
  payload text not null,
  locale text not null check (locale in ('fr', 'en')),
  to_email text not null,
  to_name text not null default '',
  person_id text references person (id),
  company_id text references company (id),
  registration_id text references registration (id),
  message_id text not null unique,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed')),
  attempts integer not null default 0,
  next_attempt_at text not null,
  last_error text,
  queued_at text not null,
  sent_at text
) strict;

create index mail_due on mail (state, next_attempt_at);

create index mail_organisation on mail (organisation_id, queued_at);

create index mail_company on mail (company_id);

create index mail_person on mail (person_id);

create index mail_registration on mail (registration_id);

create table mail_attachment (
  id text primary key,
  mail_id text not null references mail (id),
  paper_id text not null references paper (id),
  unique (mail_id, paper_id)
) strict;

create index mail_attachment_paper on mail_attachment (paper_id);
`;
