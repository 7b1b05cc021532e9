import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

const script = `
create table setting (
  key text primary key,
  value text not null
) strict;

create table organisation (
  id text primary key,
  slug text not null unique,
  name text not null,
  kind text not null check (kind in ('organiser', 'cluster', 'partner')),
  countries text not null default '[]',
  role text,
  source text,
  siren text, siret text, vat_id text, naf text,
  legal_form text, capital text, rcs text,
  address_lines text not null default '[]', postcode text, city text, country text,
  email text, phone text,
  iban text, bic text,
  brand_colour text check (brand_colour is null or brand_colour glob '#[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]'),
  non_eu_vat_category text not null default 'G' check (non_eu_vat_category in ('G', 'O')),
  deposit_due_days integer not null default 30 check (deposit_due_days between 0 and 60),
  late_penalty_text_fr text, late_penalty_text_en text,
  created_at text not null
) strict;

create table person (
  id text primary key,
  organisation_id text not null references organisation (id),
  email text not null collate nocase unique,
  given_name text not null default '',
  family_name text not null default '',
  locale text not null default 'fr' check (locale in ('fr', 'en')),
  created_at text not null
) strict;

create index person_organisation on person (organisation_id);

create table role_grant (
  id text primary key,
  person_id text not null references person (id),
  role text not null check (role in ('admin', 'export_manager', 'finance_officer', 'exhibitor', 'network_partner', 'reader')),
  organisation_id text not null references organisation (id),
  company_id text references company (id),
  granted_at text not null,
  check ((role = 'exhibitor') = (company_id is not null))
) strict;

create unique index role_grant_once on role_grant (person_id, role, organisation_id, coalesce(company_id, ''));

create index role_grant_company on role_grant (company_id);

create table audit_entry (
  seq integer primary key autoincrement,
  at text not null,
  actor_id text references person (id),
  actor_label text not null,
  action text not null,
  entity text not null,
  entity_id text not null,
  organisation_id text references organisation (id),
  values_digest text not null,
  previous_hash text not null,
  hash text not null unique
) strict;

create index audit_entry_entity on audit_entry (entity, entity_id);

create table audit_value (
  entry_seq integer primary key references audit_entry (seq),
  salt text,
  before_json text,
  after_json text,
  purged_at text
) strict;

create trigger audit_entry_kept before update on audit_entry begin select raise(abort, 'AUDIT_IS_FINAL'); end;

create trigger audit_entry_stays before delete on audit_entry begin select raise(abort, 'AUDIT_IS_FINAL'); end;

create trigger audit_value_stays before delete on audit_value begin select raise(abort, 'AUDIT_IS_FINAL'); end;

create trigger audit_value_only_purged before update on audit_value
when new.salt is not null or new.before_json is not null or new.after_json is not null or new.purged_at is null
begin select raise(abort, 'AUDIT_IS_FINAL'); end;

create table job (
  id text primary key,
  kind text not null,
  key text unique,
  payload text not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
  progress_done integer not null default 0,
  progress_total integer not null default 0,
  progress_note text,
  attempts integer not null default 0,
  run_after text not null,
  lease_owner text,
  lease_until text,
  result text,
  error text,
  organisation_id text references organisation (id),
  created_by_id text references person (id),
  created_at text not null,
  finished_at text
) strict;

create index job_due on job (state, run_after);

create table "user" (
  "id" text primary key, "name" text not null, "email" text not null unique, "emailVerified" integer not null,
  "image" text, "createdAt" text not null, "updatedAt" text not null
) strict;

create table "session" (
  "id" text primary key, "expiresAt" text not null, "token" text not null unique, "createdAt" text not null, "updatedAt" text not null,
  "ipAddress" text, "userAgent" text, "userId" text not null references "user" ("id") on delete cascade
) strict;

create index session_user on "session" ("userId");

create table "account" (
  "id" text primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references "user" ("id") on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" text, "refreshTokenExpiresAt" text,
  "scope" text, "password" text, "createdAt" text not null, "updatedAt" text not null
) strict;

create index account_user on "account" ("userId");

create table "verification" (
  "id" text primary key, "identifier" text not null, "value" text not null, "expiresAt" text not null,
  "createdAt" text not null, "updatedAt" text not null
) strict;

create index verification_identifier on "verification" ("identifier");
`;
