import { expect, test } from 'vitest';
import { funderOf } from '#app/domain/funding/funder';
import { schemeCalled } from './asked';

const shared = schemeCalled('REGION_TIERS_PAYANT');

test.each([
  ['whom the scheme names', { ...shared, funder: 'ADEME' }, 'Normandie', 'ADEME'],
  ['the firm’s region, of several', shared, 'Normandie', 'Région Normandie'],
  ['the label’s beginning', schemeCalled('CVL_EXPORT'), 'Centre-Val de Loire', 'Région Centre-Val de Loire'],
  ['the label’s beginning for a firm elsewhere', shared, 'Bretagne', 'Région'],
  ['the organiser, for what it takes off', schemeCalled('REMISE_PAVILLON'), null, 'Cosmetic Valley'],
])('%s grants', (_name, scheme, region, expected) => {
  expect(funderOf(scheme, region, 'Cosmetic Valley')).toBe(expected);
});
