import type { DelegationFiles } from '#app/domain/delegations/import-delegation';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import {
  type DelegationImport,
  type DelegationImported,
  importDelegation,
} from '#app/features/delegations/commands-import.server';
import { findImportPreview, type ImportPreview } from '#app/features/delegations/queries-import.server';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { readCsv } from './csv';

export type DelegationFileImport = Omit<DelegationImport, 'delegates' | 'programme'> & {
  bytes: Uint8Array;
  programmeBytes?: Uint8Array | null;
};

/** `importDelegation` from the files' bytes as received. */
export async function importDelegationFile(
  db: Db,
  act: Act,
  { bytes, programmeBytes, ...input }: DelegationFileImport,
): Promise<Result<DelegationImported>> {
  const files = filesOf(bytes, programmeBytes);
  return files.ok ? await importDelegation(db, act, { ...input, ...files.value }) : files;
}

/** What these files would do to the mission that is there; null when they can't be read. */
export async function previewDelegationFile(
  db: Db,
  { bytes, programmeBytes, ...input }: DelegationFileImport & { organisationId: OrganisationId },
): Promise<ImportPreview | null> {
  const files = filesOf(bytes, programmeBytes);
  return files.ok ? await findImportPreview(db, { ...input, ...files.value }) : null;
}

function filesOf(bytes: Uint8Array, programmeBytes?: Uint8Array | null): Result<DelegationFiles> {
  const delegates = readCsv(bytes);
  const programme = programmeBytes ? readCsv(programmeBytes) : null;
  if (!delegates.ok) return delegates;
  if (programme && !programme.ok) {
    return refuse(...programme.problems.map((one) => ({ ...one, at: `programme:${one.at ?? ''}` })));
  }
  return ok({ delegates: delegates.value, programme: programme?.value ?? null });
}
