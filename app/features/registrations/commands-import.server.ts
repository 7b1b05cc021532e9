import {
  type ImportedRecord,
  type Normalised,
  type Received,
  readApplications,
} from '#app/domain/registrations/import';
import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import { type Call, findBooths, findCall, findSegments } from './queries-call.server';
import { contentHash, type Filed, fileRegistration, saveRelations } from './steps.server';

export type ImportInput = {
  editionSlug: string;
  file: Received;
  dryRun?: boolean;
  skipRefused?: boolean;
  /** Whose pavilion; left out, the edition's first. */
  organisationId?: OrganisationId;
};

export type RecordReport = {
  record: number;
  line: number;
  company: string;
  decision: 'accept' | 'refuse' | 'ignore';
  /** The same application is there already. */
  unchanged?: true;
  reasons: { code: string; column?: string }[];
  warnings: { code: string; column?: string; value?: string }[];
  normalised?: Normalised;
};

export type ImportReport = {
  written: boolean;
  accepted: number;
  refused: number;
  ignored: number;
  records: RecordReport[];
};

/**
 * Imports a file of applications as received, in one transaction: all of it, or with `skipRefused` its accepted records,
 * or nothing. `dryRun` says what would happen. A record whose firm already holds a confirmed booth and that differs from
 * what is registered is refused (REGISTRATION_CONFIRMED): a change there is a correcting step, not an import.
 */
export async function importRegistrations(
  db: Db,
  act: Act,
  input: ImportInput,
): Promise<Result<ImportReport>> {
  const call = await findCall(db, input.editionSlug, input.organisationId);
  if (!call) return refuse({ code: 'NO_PAVILION', params: { edition: input.editionSlug } });
  const booths = await findBooths(db, call.pavilionId);
  const read = readApplications(input.file, {
    boothLabels: booths.map(({ label }) => label),
    segments: await findSegments(db),
  });
  if (!read.ok) return read;
  if (input.dryRun) return ok(reportOf(await compared(db, call, read.value), false));

  const boothIds = new Map(booths.map(({ label, id }) => [label, id]));
  return await inTransaction(db, async (db) => {
    const records = await compared(db, call, read.value);
    const refused = records.some(({ decision }) => decision === 'refuse');
    if (refused && !input.skipRefused) return ok(reportOf(records, false));
    await write(db, act, call, records, boothIds);
    return ok(reportOf(records, true));
  });
}

type Compared = ImportedRecord & { unchanged?: true; replaces?: string };

/** What each record meets in the pavilion: nothing, the same application, or one that it would replace. */
async function compared(db: Db, call: Call, records: ImportedRecord[]): Promise<Compared[]> {
  const registered = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .leftJoin('confirmation', (join) =>
      join
        .onRef('confirmation.registration_id', '=', 'registration.id')
        .on('confirmation.cancelled_at', 'is', null),
    )
    .select([
      'registration.id',
      'registration.content_hash',
      'registration.source',
      'company.country',
      'company.national_id',
      'confirmation.id as confirmationId',
    ])
    .where('registration.pavilion_id', '=', call.pavilionId)
    .execute();
  const byFirm = new Map(registered.map((row) => [`${row.country}:${row.national_id}`, row]));
  return records.map((record): Compared => {
    if (record.decision !== 'accept') return record;
    const found = byFirm.get(`${record.normalised.country}:${record.normalised.id}`);
    if (!found) return record;
    if (found.content_hash === contentHash(record.application)) return { ...record, unchanged: true };
    if (found.confirmationId) {
      const { record: number, line, company } = record;
      return {
        record: number,
        line,
        company,
        decision: 'refuse',
        reasons: [{ code: 'REGISTRATION_CONFIRMED' }],
        warnings: [],
      };
    }
    return { ...record, replaces: found.id };
  });
}

async function write(
  db: Db,
  act: Act,
  call: Call,
  records: readonly Compared[],
  boothIds: ReadonlyMap<string, string>,
): Promise<void> {
  const firms = new Map<string, CompanyId[]>();
  const filed: { record: Filed; wishes: { shareWith: string[]; avoid: string[] } }[] = [];
  for (const record of records) {
    if (record.decision !== 'accept' || record.unchanged) continue;
    const { pavilionId, organisationId } = call;
    const { application, replaces } = record;
    const saved = await fileRegistration(db, act, {
      pavilionId,
      organisationId,
      source: 'import',
      application,
      replaces,
      boothIds,
    });
    filed.push({ record: saved, wishes: application });
  }
  const named = await db
    .selectFrom('company')
    .innerJoin('registration', 'registration.company_id', 'company.id')
    .select(['company.id', 'company.name'])
    .where('registration.pavilion_id', '=', call.pavilionId)
    .execute();
  for (const { id, name } of named) firms.set(name, [...(firms.get(name) ?? []), id]);
  for (const { record, wishes } of filed) await saveRelations(db, act, record, wishes, firms);
}

function reportOf(records: readonly Compared[], written: boolean): ImportReport {
  const count = (decision: string) => records.filter((record) => record.decision === decision).length;
  return {
    written,
    accepted: count('accept'),
    refused: count('refuse'),
    ignored: count('ignore'),
    records: records.map((record) => ({
      record: record.record,
      line: record.line,
      company: record.company,
      decision: record.decision,
      ...(record.unchanged && { unchanged: true as const }),
      reasons: record.reasons,
      warnings: record.warnings,
      ...(record.decision === 'accept' && { normalised: record.normalised }),
    })),
  };
}
