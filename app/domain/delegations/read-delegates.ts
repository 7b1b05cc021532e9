import { isEmail } from '#app/domain/registrations/cells';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { type Delegate, nameOf, ROLES, type Stay } from './delegation';
import { LEG_COLUMNS, readLegs } from './read-legs';
import { readStays, STAY_COLUMNS } from './read-stays';
import { dayOf, type Received, rowsOf, type SheetRow, unreadableDay } from './sheet-rows';
import { meantBy, ROLE_WORDS } from './sheet-words';

const COLUMNS = [
  'n°',
  'civilité',
  'nom',
  'prénom',
  'raison sociale',
  'rôle',
  'fonction',
  'nationalité',
  'langue',
  'email',
  'téléphone',
  ...LEG_COLUMNS,
  ...STAY_COLUMNS,
  'régime alimentaire',
  'expiration passeport',
  'urgence contact',
  'urgence téléphone',
  'remarques',
] as const;

/**
 * Reads a delegation file as received (data/README "delegations"), one traveller a line. All or nothing: answers every
 * problem of every line, `at` naming the traveller, `field` the column or leg.
 */
export function readDelegates(file: Received): Result<Delegate[]> {
  const rows = rowsOf(file, COLUMNS);
  if (!rows.ok) return rows;
  const read = rows.value.map(readRow);
  const problems = [...read.flatMap((one) => one.problems), ...repeatedNumbers(read)].toSorted(
    (a, b) => Number(a.at) - Number(b.at),
  );
  if (read.length === 0) return refuse({ code: 'DELEGATION_EMPTY' });
  if (problems.length > 0) return refuse(...problems);
  return ok(withPartners(read.map(({ delegate }) => delegate)));
}

type Reading = { line: number; delegate: Delegate; problems: Problem[] };

function readRow(row: SheetRow): Reading {
  const name = nameOf({ givenName: row.cell('prénom'), familyName: row.cell('nom') });
  const number = /^\d{1,6}$/.test(row.cell('n°')) ? Number(row.cell('n°')) : 0;
  const { legs, problems: legProblems } = readLegs(row);
  const { stays, problems: stayProblems } = readStays(row);
  const passport = row.cell('expiration passeport');
  const role = meantBy(ROLES, ROLE_WORDS, row.cell('rôle'));
  const email = row.cell('email');
  const found: Problem[] = [
    ...(number > 0 ? [] : [{ code: 'UNREADABLE_NUMBER', field: 'n°' }]),
    ...(['nom', 'prénom', 'raison sociale'] as const)
      .filter((column) => row.cell(column) === '')
      .map((column) => ({ code: 'CELL_MISSING', field: column, params: { column } })),
    ...(role ? [] : [{ code: 'UNKNOWN_ROLE', field: 'rôle', params: { value: row.cell('rôle') } }]),
    ...(email === '' || isEmail(email)
      ? []
      : [{ code: 'UNREADABLE_EMAIL', field: 'email', params: { value: email } }]),
    ...(passport === '' || dayOf(passport) ? [] : [unreadableDay('expiration passeport', passport)]),
    ...legProblems,
    ...stayProblems,
  ];
  const text = (column: string) => row.cell(column) || null;
  return {
    line: row.line,
    problems: found.map((problem) => placed(problem, row.line, name)),
    delegate: {
      number,
      title: row.cell('civilité'),
      familyName: row.cell('nom'),
      givenName: row.cell('prénom'),
      company: row.cell('raison sociale'),
      role: role ?? 'exhibitor',
      jobTitle: row.cell('fonction'),
      nationality: text('nationalité'),
      locale: row.cell('langue').toLowerCase() === 'en' ? 'en' : 'fr',
      email: text('email'),
      phone: text('téléphone'),
      diet: text('régime alimentaire'),
      passportExpiresOn: dayOf(passport) ?? null,
      emergencyContact: text('urgence contact'),
      emergencyPhone: text('urgence téléphone'),
      remarks: text('remarques'),
      legs,
      stays,
    },
  };
}

const placed = (problem: Problem, line: number, name: string): Problem => ({
  ...problem,
  at: `${line}`,
  params: { line, name: name || '–', ...problem.params },
});

function repeatedNumbers(read: readonly Reading[]): Problem[] {
  return read
    .filter(({ delegate }, index) =>
      read.slice(0, index).some((other) => other.delegate.number === delegate.number),
    )
    .map(({ line, delegate }) =>
      placed(
        { code: 'REPEATED_NUMBER', field: 'n°', params: { number: delegate.number } },
        line,
        nameOf(delegate),
      ),
    );
}

/** Who is meant by "partage avec": of two namesakes, the one who names back. */
export function withPartners<D extends Delegate>(delegates: readonly D[]): D[] {
  return delegates.map((delegate) => ({
    ...delegate,
    stays: delegate.stays.map((stay) => ({ ...stay, sharesWith: partnerOf(delegates, delegate, stay) })),
  }));
}

function partnerOf(delegates: readonly Delegate[], delegate: Delegate, stay: Stay): number | null {
  const named = delegates.filter((other) => sameName(nameOf(other), stay.sharesWithName ?? ''));
  const back = named.find((other) =>
    other.stays.some((one) => sameName(one.sharesWithName ?? '', nameOf(delegate))),
  );
  return (back ?? named.at(0))?.number ?? null;
}

/** Names as people write them: case, accents' composition and runs of spaces apart. */
export function sameName(a: string, b: string): boolean {
  return a !== '' && fold(a) === fold(b);
}

const fold = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();
