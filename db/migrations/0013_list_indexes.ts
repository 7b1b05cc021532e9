import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

const script = `
create index registration_pavilion_filed on registration (pavilion_id, filed_on);

create index registration_pavilion_points on registration (pavilion_id, points);

create index registration_pavilion_area on registration (pavilion_id, area_wished);

create index company_name_any_case on company (name collate nocase);
`;
