import path from 'node:path';

/** From left to right: an area uses only those to its right; access (people, organisations, roles) is at the ground. */
export const areas: readonly string[] = [
  'home',
  'reporting',
  'delegations',
  'payments',
  'invoicing',
  'funding',
  'accounting',
  'allocation',
  'registrations',
  'companies',
  'pavilions',
  'fairs',
  'access',
];

export type Room =
  | 'server'
  | 'jobs'
  | 'seed'
  | 'scripts'
  | 'routes'
  | 'packs'
  | 'mail/deliver'
  | 'mail/content'
  | 'documents'
  | 'calendar'
  | 'spreadsheets'
  | 'features'
  | 'components'
  | 'mail/outbox'
  | 'mail/definition'
  | 'platform'
  | 'i18n'
  | 'ui'
  | 'db'
  | 'domain';

/** The rooms that each room may import, besides itself. Nothing that is not here may be imported. */
export const mayImport: Record<Room, Room[]> = {
  server: [
    'jobs',
    'scripts',
    'routes',
    'mail/deliver',
    'mail/content',
    'documents',
    'calendar',
    'spreadsheets',
    'features',
    'mail/outbox',
    'mail/definition',
    'platform',
    'i18n',
    'db',
    'domain',
  ],
  jobs: [
    'mail/deliver',
    'mail/content',
    'documents',
    'features',
    'mail/outbox',
    'mail/definition',
    'platform',
    'i18n',
    'db',
    'domain',
  ],
  seed: ['jobs', 'spreadsheets', 'features', 'mail/outbox', 'platform', 'i18n', 'db', 'domain'],
  scripts: [
    'jobs',
    'seed',
    'mail/deliver',
    'packs',
    'documents',
    'calendar',
    'spreadsheets',
    'features',
    'mail/outbox',
    'platform',
    'i18n',
    'db',
    'domain',
  ],
  routes: [
    'mail/deliver',
    'packs',
    'documents',
    'calendar',
    'spreadsheets',
    'features',
    'components',
    'mail/outbox',
    'platform',
    'i18n',
    'ui',
    'domain',
  ],
  'mail/deliver': [
    'mail/content',
    'mail/definition',
    'mail/outbox',
    'documents',
    'features',
    'platform',
    'i18n',
    'db',
    'domain',
  ],
  'mail/content': ['mail/definition', 'i18n', 'domain'],
  packs: ['calendar', 'documents', 'spreadsheets', 'features', 'i18n', 'db', 'domain'],
  documents: ['features', 'platform', 'i18n', 'db', 'domain'],
  calendar: ['documents', 'features', 'platform', 'i18n', 'db', 'domain'],
  spreadsheets: ['features', 'platform', 'i18n', 'db', 'domain'],
  features: ['mail/outbox', 'mail/definition', 'platform', 'i18n', 'db', 'domain'],
  components: ['features', 'i18n', 'ui', 'domain'],
  'mail/outbox': ['mail/definition', 'platform', 'i18n', 'db', 'domain'],
  'mail/definition': ['domain'],
  platform: ['i18n', 'db', 'domain'],
  i18n: ['domain'],
  ui: ['i18n', 'domain'],
  db: ['domain'],
  domain: [],
};

/** Packages that the business itself may use: pure, small, without I/O. */
export const packagesOfDomain = ['luxon', 'stdnum', 'ibantools', 'zod'];

/** The room of a file; undefined for a file that lies in none, which is a fault of its own. */
export function roomOf(file: string): Room | undefined {
  const [top, second, third, ...rest] = file.split('/');
  if (top === 'scripts') return 'scripts';
  if (top === 'db') return second === 'seed' ? 'seed' : 'db';
  if (top !== 'app' || !second) return undefined;
  if (/^(root\.tsx|entry\.(client|server)\.tsx|routes\.ts|.*\.css)$/.test(second)) return 'routes';
  if (second === 'features') return rest[0] === 'components' ? 'components' : 'features';
  if (second === 'server' && /^(jobs|workers)$/.test(third ?? '')) return 'jobs';
  if (second === 'mail') return roomInMail(third ?? '', rest);
  const plain: Record<string, Room> = {
    server: 'server',
    routes: 'routes',
    packs: 'packs',
    documents: 'documents',
    calendar: 'calendar',
    spreadsheets: 'spreadsheets',
    platform: 'platform',
    i18n: 'i18n',
    ui: 'ui',
    domain: 'domain',
  };
  return plain[second];
}

function roomInMail(name: string, rest: string[]): Room | undefined {
  if (name.startsWith('deliver')) return 'mail/deliver';
  if (name.startsWith('outbox')) return 'mail/outbox';
  if (name !== 'messages') return undefined;
  return rest.at(-1)?.startsWith('definition') ? 'mail/definition' : 'mail/content';
}

/** The area of a file in features or domain: `app/features/fairs/…` → fairs. */
export function areaOf(file: string): string | undefined {
  const [, kind, area] = file.split('/');
  return kind === 'features' || kind === 'domain' ? area : undefined;
}

/** `#app/ui/button` or `./button` as a path from the root; undefined for a package. */
export function targetOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#app/')) return `app/${specifier.slice(5)}`;
  if (specifier.startsWith('#db/')) return `db/${specifier.slice(4)}`;
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier);
  return undefined;
}
