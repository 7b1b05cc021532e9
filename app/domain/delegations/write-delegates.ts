import { type Delegate, type Leg, legsOf, type Stay } from './delegation';
import { legColumns, USUAL_LEGS } from './read-legs';
import { stayColumns } from './read-stays';
import { frenchDay, frenchTime } from './sheet-rows';
import { ROLE_WORDS } from './sheet-words';

/** A column of a file as received, and what it says of a row. */
export type SheetColumn<Row> = { header: string; value: (row: Row) => string };

/**
 * The columns from which `readDelegates` makes the same people again (data/README "delegations"): a third leg or a second
 * stay has its own where somebody has one.
 */
export function delegateColumns(delegates: readonly Delegate[]): SheetColumn<Delegate>[] {
  const text = (header: string, value: (row: Delegate) => string | null): SheetColumn<Delegate> => ({
    header,
    value: (row) => value(row) ?? '',
  });
  const most = (count: (row: Delegate) => number, least: number) => Math.max(least, ...delegates.map(count));
  const flights = (direction: 'outward' | 'return') =>
    upTo(most((row) => legsOf(row, direction).length, USUAL_LEGS)).flatMap((position) =>
      columnsOf(legColumns(direction, position), (row) => legCells(legsOf(row, direction)[position - 1])),
    );
  return [
    text('n°', ({ number }) => `${number}`),
    text('civilité', ({ title }) => title),
    text('nom', ({ familyName }) => familyName),
    text('prénom', ({ givenName }) => givenName),
    text('raison sociale', ({ company }) => company),
    text('rôle', ({ role }) => ROLE_WORDS[role]),
    text('fonction', ({ jobTitle }) => jobTitle),
    text('nationalité', ({ nationality }) => nationality),
    text('langue', ({ locale }) => locale),
    text('email', ({ email }) => email),
    text('téléphone', ({ phone }) => phone),
    ...flights('outward'),
    ...flights('return'),
    ...upTo(most(({ stays }) => stays.length, 1)).flatMap((position) =>
      columnsOf(stayColumns(position), ({ stays }) => stayCells(stays[position - 1])),
    ),
    text('régime alimentaire', ({ diet }) => diet),
    text(
      'expiration passeport',
      ({ passportExpiresOn }) => passportExpiresOn && frenchDay(passportExpiresOn),
    ),
    text('urgence contact', ({ emergencyContact }) => emergencyContact),
    text('urgence téléphone', ({ emergencyPhone }) => emergencyPhone),
    text('remarques', ({ remarks }) => remarks),
  ];
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const columnsOf = (headers: readonly string[], cells: (row: Delegate) => string[]): SheetColumn<Delegate>[] =>
  headers.map((header, index) => ({ header, value: (row) => cells(row)[index] ?? '' }));

const legCells = (leg: Leg | undefined): string[] =>
  leg ? [leg.flight, leg.from, leg.to, frenchTime(leg.departure), frenchTime(leg.arrival)] : [];

const stayCells = (stay: Stay | undefined): string[] =>
  stay
    ? [
        stay.hotel,
        stay.roomType,
        stay.sharesWithName ?? '',
        frenchDay(stay.checkIn),
        frenchDay(stay.checkOut),
      ]
    : [];
