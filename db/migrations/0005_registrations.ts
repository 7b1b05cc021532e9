import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

const script = `
create table registration (
  id text primary key,
  pavilion_id text not null references pavilion (id),
  company_id text not null references company (id),
  organisation_id text not null references organisation (id),
  source text not null check (source in ('web', 'import')),
  decision text not null default 'none' check (decision in ('none', 'accepted', 'waiting', 'refused')),
  decision_reason text,
  decided_at text,
  announced_at text,
  withdrawn_at text,
  filed_on text not null,
  deposit_received_on text,
  is_member integer not null default 0 check (is_member in (0, 1)),
  area_wished real not null check (area_wished > 0),
  area_min real check (area_min > 0),
  area_max real check (area_max > 0),
  corner text not null default 'either' check (corner in ('yes', 'no', 'either')),
  package_code text,
  electricity_kw real,
  interpreter_days real,
  aid_label text,
  participations text not null default '[]',
  de_minimis text not null default '[]',
  points integer not null default 0,
  locale text not null default 'fr' check (locale in ('fr', 'en')),
  contact_given_name text not null default '',
  contact_family_name text not null default '',
  contact_email text not null,
  contact_phone text,
  content_hash text not null default '',
  created_at text not null,
  updated_at text not null,
  check (area_min is null or area_min <= area_wished),
  check (area_max is null or area_max >= area_wished),
  unique (pavilion_id, company_id)
) strict;

create index registration_company on registration (company_id);

create index registration_pavilion_decision on registration (pavilion_id, decision);

create index registration_organisation on registration (organisation_id);

create table preference (
  id text primary key,
  registration_id text not null references registration (id) on delete cascade,
  rank integer not null check (rank >= 1),
  booth_id text not null references booth (id),
  unique (registration_id, rank),
  unique (registration_id, booth_id)
) strict;

create index preference_booth on preference (booth_id);

create table registration_relation (
  id text primary key,
  registration_id text not null references registration (id) on delete cascade,
  kind text not null check (kind in ('share', 'avoid')),
  company_id text not null references company (id),
  unique (registration_id, kind, company_id)
) strict;

create index registration_relation_company on registration_relation (company_id);

create table registration_option (
  id text primary key,
  registration_id text not null references registration (id) on delete cascade,
  code text not null,
  quantity text not null,
  unique (registration_id, code)
) strict;
`;
