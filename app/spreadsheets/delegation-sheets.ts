import type { Delegate, ProgrammeItem } from '#app/domain/delegations/delegation';
import { delegateColumns, type SheetColumn } from '#app/domain/delegations/write-delegates';
import { programmeColumns } from '#app/domain/delegations/write-programme';
import { writeCsv } from './export';

type Mission = { delegates: readonly Delegate[]; programme: readonly ProgrammeItem[] };

const NOBODY: Mission = { delegates: [], programme: [] };

/**
 * A mission's files as an import takes them, to be changed and sent back; without a mission, empty ones to begin with.
 * undefined for any other name.
 */
export function delegationSheet(file: string | undefined, mission: Mission = NOBODY): string | undefined {
  const { delegates, programme } = mission;
  if (file === 'delegation.csv') return csvOf(delegateColumns(delegates), delegates);
  if (file === 'programme.csv') return csvOf(programmeColumns(delegates), programme);
  return undefined;
}

const csvOf = <Row>(columns: readonly SheetColumn<Row>[], rows: readonly Row[]): string =>
  writeCsv(
    columns.map((column) => ({ ...column, kind: 'text' })),
    rows,
  );
