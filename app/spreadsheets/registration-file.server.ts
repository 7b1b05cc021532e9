import type { Result } from '#app/domain/shared/problem';
import {
  type ImportInput,
  type ImportReport,
  importRegistrations,
} from '#app/features/registrations/commands-import.server';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { readCsv } from './csv';

/** An application file as received, from its bytes: what can't be read as a table is refused before anything is looked up. */
export async function importRegistrationFile(
  db: Db,
  act: Act,
  { bytes, ...input }: Omit<ImportInput, 'file'> & { bytes: Uint8Array },
): Promise<Result<ImportReport>> {
  const file = readCsv(bytes);
  return file.ok ? await importRegistrations(db, act, { ...input, file: file.value }) : file;
}
