import { MANAGERS, routesIn, type SiteEntry } from './site-map-entry';

const { page, act } = routesIn('missions');

/** Missions of the organiser, and the journeys of those who travel. */
export const MISSIONS: readonly SiteEntry[] = [
  page('/missions', 'missions.tsx', MANAGERS),
  page('/missions/new', 'new.tsx', MANAGERS),
  page('/missions/import', 'import.tsx', MANAGERS),
  page('/missions/import/write', 'write-import.tsx', MANAGERS),
  act('/missions/import/:file', 'empty-sheet.ts', MANAGERS),
  page('/missions/:mission', 'mission.tsx', MANAGERS),
  page('/missions/:mission/remove', 'remove.tsx', MANAGERS),
  page('/missions/:mission/rooming', 'rooming.tsx', MANAGERS),
  page('/missions/:mission/practical', 'practical.tsx', MANAGERS),
  page('/missions/:mission/practical/save', 'save-practical.tsx', MANAGERS),
  page('/missions/:mission/practical/undo', 'undo-practical.tsx', MANAGERS),
  page('/missions/:mission/programme', 'programme.tsx', MANAGERS),
  page('/missions/:mission/programme/:item', 'item.tsx', MANAGERS),
  page('/missions/:mission/programme/:item/save', 'save-item.tsx', MANAGERS),
  page('/missions/:mission/programme/:item/remove', 'remove-item.tsx', MANAGERS),
  page('/missions/:mission/programme/:item/undo', 'undo-item.tsx', MANAGERS),
  act('/missions/:mission/download/:format', 'download.ts', MANAGERS),
  act('/missions/:mission/files/:file', 'sheet-file.ts', MANAGERS),
  act('/missions/:mission/papers/:paper', 'paper.ts', MANAGERS),
  page('/missions/:mission/delegates/:number', 'delegate.tsx', MANAGERS),
  page('/missions/:mission/delegates/:number/travel', 'travel.tsx', MANAGERS),
  page('/missions/:mission/delegates/:number/undo', 'undo-travel.tsx', MANAGERS),
  page('/missions/:mission/delegates/:number/person', 'person.tsx', MANAGERS),
  page('/missions/:mission/delegates/:number/person/save', 'save-person.tsx', MANAGERS),
  page('/missions/:mission/delegates/:number/remove', 'remove-person.tsx', MANAGERS),
  page('/missions/:mission/people/:delegate/undo', 'undo-person.tsx', MANAGERS),
  act('/missions/:mission/delegates/:number/:file', 'delegate-file.ts', MANAGERS),
  { path: '/journey', file: 'journey/journey.tsx', who: 'signed-in', layout: 'exhibitor' },
  { path: '/journey/:delegate', file: 'journey/delegate.tsx', who: 'signed-in', layout: 'exhibitor' },
  { path: '/journey/:delegate/:file', file: 'journey/file.ts', who: 'signed-in', layout: 'none' },
];
