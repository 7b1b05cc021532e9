import { generatePath } from '@remix-run/react';
import { hasRole } from '#app/domain/access/may';
import type { SignedIn } from '#app/domain/access/signed-in';
import { SITE_MAP } from './site-map';

const DOORS = {
  manager: [
    { name: 'season', path: '/season' },
    { name: 'pavilions', path: '/pavilions', ofEdition: '/pavilions/:edition' },
    { name: 'registrations', path: '/registrations', ofEdition: '/registrations/:edition' },
    { name: 'allocation', path: '/allocation', ofEdition: '/allocation/:edition' },
    { name: 'money', path: '/money', ofEdition: '/money/:edition' },
    { name: 'missions', path: '/missions', ofEdition: '/missions/:edition' },
    { name: 'reports', path: '/reports', ofEdition: '/reports/:edition' },
    { name: 'people', path: '/people' },
    { name: 'mail', path: '/mail' },
    { name: 'settings', path: '/settings/organisation' },
  ],
  exhibitor: [
    { name: 'home', path: '/home' },
    { name: 'booth', path: '/my-booth' },
    { name: 'papers', path: '/papers' },
    { name: 'journey', path: '/journey' },
  ],
} as const;

type Layout = keyof typeof DOORS;

type Door<L extends Layout> = { name: (typeof DOORS)[L][number]['name']; to: string };

/**
 * The doors this person may open, in order: those of pages that exist. Where a section has a page for an edition, the door
 * opens that of the edition in hand.
 */
export function doorsFor<L extends Layout>(layout: L, person: SignedIn, edition: string | null): Door<L>[] {
  const doors: readonly { name: Door<L>['name']; path: string; ofEdition?: string }[] = DOORS[layout];
  return doors.flatMap(({ name, path, ofEdition }) => {
    if (ofEdition && edition !== null && mayOpen(ofEdition, person)) {
      return [{ name, to: generatePath(ofEdition, { edition }) }];
    }
    return mayOpen(path, person) ? [{ name, to: path }] : [];
  });
}

const whoMay = new Map(SITE_MAP.map(({ path, who }) => [path, who]));

function mayOpen(path: string, person: SignedIn): boolean {
  const who = whoMay.get(path);
  if (who === undefined) return false;
  return who === 'public' || who === 'signed-in' || hasRole(person, who);
}

/** Where this person's day starts: the first door open to them, else their account. */
export function startPage(person: SignedIn): string {
  const [first] = [...doorsFor('manager', person, null), ...doorsFor('exhibitor', person, null)];
  return first?.to ?? '/account';
}
