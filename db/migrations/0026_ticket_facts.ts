import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

const script = `
alter table leg add column booking text check (length(booking) between 1 and 20);

alter table leg add column from_terminal text check (length(from_terminal) between 1 and 20);

alter table leg add column to_terminal text check (length(to_terminal) between 1 and 20);

alter table leg add column baggage text check (length(baggage) between 1 and 60);

alter table stay add column confirmation text check (length(confirmation) between 1 and 40);

alter table stay add column note text check (length(note) between 1 and 200);
`;
