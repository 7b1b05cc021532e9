import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

const script = `
create index confirmation_registration on confirmation (registration_id, cancelled_at);
`;
