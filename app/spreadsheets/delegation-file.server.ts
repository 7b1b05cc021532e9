import { type Result, refuse } from '#app/domain/shared/problem';
import {
  type DelegationImport,
  type DelegationImported,
  importDelegation,
} from '#app/features/delegations/commands-import.server';
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
  const delegates = readCsv(bytes);
  const programme = programmeBytes ? readCsv(programmeBytes) : null;
  if (!delegates.ok) return delegates;
  if (programme && !programme.ok) {
    return refuse(...programme.problems.map((one) => ({ ...one, at: `programme:${one.at ?? ''}` })));
  }
  return await importDelegation(db, act, {
    ...input,
    delegates: delegates.value,
    programme: programme?.value ?? null,
  });
}
