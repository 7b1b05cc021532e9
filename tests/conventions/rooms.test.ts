import { describe, expect, it } from 'vitest';
import { foundInRooms } from './room-contents';
import { roomOf } from './rooms';
import { source, sourcesIn } from './sources';

const ours = sourcesIn('app', 'db', 'scripts');

describe('rooms', () => {
  it('every file lies in one', () => {
    expect(ours.map((file) => file.path).filter((path) => !roomOf(path))).toEqual([]);
  });

  it('there is no drawer for odds and ends', () => {
    const drawer = /(^|\/)(utils?|helpers?|common|misc|lib)(\/|\.)/;
    expect(ours.map((file) => file.path).filter((path) => drawer.test(path))).toEqual([]);
  });

  it('none holds what belongs elsewhere', () => {
    expect(foundInRooms(ours)).toEqual([]);
  });

  it.each([
    ['app/domain/fairs/a.ts', 'export const now = () => new Date();'],
    ['app/domain/fairs/a.ts', 'export const now = () => Date.now();'],
    ['app/domain/fairs/a.ts', 'export const now = () => DateTime.now();'],
    ['app/domain/fairs/a.ts', 'export const now = () => DateTime.utc();'],
    ['app/domain/fairs/a.ts', 'export const now = () => DateTime.local();'],
    ['app/domain/fairs/a.ts', 'export const draw = () => Math.random();'],
    ['app/domain/fairs/a.ts', 'export const id = () => crypto.randomUUID();'],
    ['app/domain/fairs/a.ts', 'export const url = process.env.DATABASE_URL;'],
    ['app/domain/fairs/a.ts', 'export const later = async () => 1;'],
    ['app/domain/fairs/a.ts', 'export const later = (): Promise<number> => Promise.resolve(1);'],
    ['app/domain/fairs/a.ts', 'export function undocumented(a: number) { return a; }'],
    ['app/routes/fairs/a.tsx', "import { sql } from 'kysely';"],
    ['app/routes/fairs/a.tsx', "switch (form.get('intent')) { case 'a': break; }"],
    ['app/routes/fairs/a.tsx', "const rows = db.selectFrom('fair').execute();"],
    ['app/features/fairs/commands.server.ts', 'export const a = (request: Request) => request;'],
    ['app/features/fairs/commands.server.ts', 'export const a = () => new Response();'],
    ['app/features/fairs/commands.server.ts', "import pdf from 'pdfkit';"],
    ['app/features/fairs/commands.server.ts', "import mail from 'nodemailer';"],
    ['app/features/fairs/queries.server.ts', "const db = openDatabase('x');"],
    ['app/features/fairs/queries.server.ts', 'export const f = new Intl.NumberFormat();'],
    ['app/documents/invoice/content.ts', "import pdf from 'pdfkit';"],
    ['app/documents/invoice/content.ts', "import type { Db } from '#db/connection';"],
    ['app/documents/invoice/draw.server.ts', "import pdf from 'pdfkit';"],
    ['app/mail/messages/welcome/content.ts', "import type { Db } from '#db/connection';"],
    ['app/ui/a.tsx', 'const a = b as string;'],
    ['app/ui/a.tsx', 'const a: any = b;'],
    ['app/ui/a.tsx', 'const a = b!;'],
    ['app/ui/a.tsx', '// TODO: later'],
    ['db/seed/season.ts', "db.insertInto('fair').values(row).execute();"],
  ])('%s with %s is caught', (path, text) => {
    expect(foundInRooms([source(path, text)])).toHaveLength(1);
  });

  it.each([
    [
      'app/domain/fairs/a.ts',
      '/** Days of a fair. */\nexport function days(a: string) { return DateTime.fromISO(a); }',
    ],
    ['app/domain/fairs/a.ts', 'export const process = 1;'],
    ['app/ui/a.tsx', "const a = ['x'] as const;"],
    ['app/platform/clock.ts', 'export const now = () => new Date();'],
    ['app/documents/kit/page.server.ts', "import pdf from 'pdfkit';"],
  ])('%s with %s is allowed', (path, text) => {
    expect(foundInRooms([source(path, text)])).toEqual([]);
  });
});
