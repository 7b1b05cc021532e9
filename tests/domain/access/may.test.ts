import { expect, test } from 'vitest';
import {
  companiesOf,
  mayActForCompany,
  mayHandleMoney,
  mayManagePeople,
  mayManageSeason,
  mayReadSeason,
  organisationsAdministered,
  organisationsHandlingMoney,
  organisationsManaged,
  organisationsRead,
  organisationsRepresented,
} from '#app/domain/access/may';
import type { Grant, Role, SignedIn } from '#app/domain/access/signed-in';

const holding = (...grants: Grant[]): SignedIn => ({
  id: 'p',
  name: 'P',
  email: 'p@x.example',
  locale: 'fr',
  grants,
});
const role = (role: Exclude<Role, 'exhibitor'>, organisationId = 'ours'): Grant => ({
  role,
  organisationId,
  companyId: null,
});
const exhibitor = (companyId: string): Grant => ({ role: 'exhibitor', organisationId: 'ours', companyId });

test.each([
  { who: role('admin'), season: true, money: true, read: true, people: true },
  { who: role('export_manager'), season: true, money: false, read: true, people: false },
  { who: role('finance_officer'), season: false, money: true, read: true, people: false },
  { who: role('reader'), season: false, money: false, read: true, people: false },
  { who: role('network_partner'), season: false, money: false, read: false, people: false },
  { who: exhibitor('alba'), season: false, money: false, read: false, people: false },
])('$who.role does its own work in its own organisation', ({ who, season, money, read, people }) => {
  const person = holding(who);
  const inOrganisation = (id: string) => [
    mayManageSeason(person, id),
    mayHandleMoney(person, id),
    mayReadSeason(person, id),
    mayManagePeople(person, id),
  ];
  expect(inOrganisation('ours')).toEqual([season, money, read, people]);
  expect(inOrganisation('theirs')).toEqual([false, false, false, false]);
});

test('each organisation appears once, under what the person does there', () => {
  const person = holding(
    role('admin', 'a'),
    role('export_manager', 'a'),
    role('finance_officer', 'b'),
    role('reader', 'c'),
    role('network_partner', 'd'),
  );
  expect(organisationsManaged(person)).toEqual(['a']);
  expect(organisationsHandlingMoney(person)).toEqual(['a', 'b']);
  expect(organisationsRead(person)).toEqual(['a', 'b', 'c']);
  expect(organisationsAdministered(person)).toEqual(['a']);
  expect(organisationsRepresented(person)).toEqual(['d']);
});

test('an exhibitor answers for the companies they belong to and no other', () => {
  const person = holding(exhibitor('alba'), exhibitor('bruyere'), role('admin', 'x'));
  expect(companiesOf(person)).toEqual(['alba', 'bruyere']);
  expect(mayActForCompany(person, 'bruyere')).toBe(true);
  expect(mayActForCompany(person, 'cedre')).toBe(false);
});
