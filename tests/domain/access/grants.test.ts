import { expect, test } from 'vitest';
import { decideGrant, decideRevoke, type GrantRequest } from '#app/domain/access/grants';
import type { SignedIn } from '#app/domain/access/signed-in';

const admin: SignedIn = {
  id: 'p',
  name: 'P',
  email: 'p@x.example',
  locale: 'fr',
  grants: [{ role: 'admin', organisationId: 'ours', companyId: null }],
};
const request = (change: Partial<GrantRequest>): GrantRequest => ({
  role: 'reader',
  organisationId: 'ours',
  companyId: null,
  ...change,
});

test.each([
  { asked: {}, facts: {}, refused: null },
  { asked: { role: 'exhibitor' as const, companyId: 'alba' }, facts: {}, refused: null },
  { asked: { role: 'exhibitor' as const }, facts: {}, refused: 'EXHIBITOR_NEEDS_COMPANY' },
  { asked: { companyId: 'alba' }, facts: {}, refused: 'ROLE_HAS_NO_COMPANY' },
  {
    asked: { role: 'exhibitor' as const, companyId: 'alba' },
    facts: { companyKnown: false },
    refused: 'COMPANY_NOT_OURS',
  },
  { asked: { organisationId: 'theirs' }, facts: {}, refused: 'NOT_YOUR_ORGANISATION' },
  {
    asked: { role: 'network_partner' as const, organisationId: 'theirs' },
    facts: { hasAdministrator: false },
    refused: null,
  },
  {
    asked: { role: 'network_partner' as const, organisationId: 'theirs' },
    facts: {},
    refused: 'NOT_YOUR_ORGANISATION',
  },
  {
    asked: { role: 'admin' as const, organisationId: 'theirs' },
    facts: { hasAdministrator: false },
    refused: 'NOT_YOUR_ORGANISATION',
  },
])('giving $asked with $facts: $refused', ({ asked, facts, refused }) => {
  const decided = decideGrant(admin, request(asked), {
    hasAdministrator: true,
    companyKnown: true,
    ...facts,
  });
  expect(decided.ok ? null : decided.problems.map(({ code }) => code)).toEqual(refused && [refused]);
});

test('an export manager gives no role', () => {
  const manager: SignedIn = {
    ...admin,
    grants: [{ role: 'export_manager', organisationId: 'ours', companyId: null }],
  };
  expect(decideGrant(manager, request({}), { hasAdministrator: true, companyKnown: true })).toEqual({
    ok: false,
    problems: [{ code: 'NOT_YOUR_ORGANISATION', field: 'organisationId' }],
  });
});

test.each([
  { role: 'admin' as const, administrators: 1, refused: true },
  { role: 'admin' as const, administrators: 2, refused: false },
  { role: 'reader' as const, administrators: 1, refused: false },
])('taking back $role when there are $administrators administrators', ({ role, administrators, refused }) => {
  const held = { id: 'g', personId: 'p', ...request({ role }) };
  const decided = decideRevoke(held, administrators);
  expect(decided).toEqual(
    refused ? { ok: false, problems: [{ code: 'LAST_ADMINISTRATOR' }] } : { ok: true, value: held },
  );
});
