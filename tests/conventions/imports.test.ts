import { describe, expect, it } from 'vitest';
import { cycles, wrongImports } from './imports';
import { source, sourcesIn } from './sources';

describe('imports point down', () => {
  it('in every file', () => {
    expect(wrongImports(sourcesIn('app', 'db', 'scripts'))).toEqual([]);
  });

  it.each([
    ['app/domain/fairs/fair.ts', "import { sql } from 'kysely';"],
    ['app/domain/fairs/fair.ts', "import fs from 'node:fs';"],
    ['app/domain/fairs/fair.ts', "import type { Db } from '#db/connection';"],
    ['app/domain/shared/ids.ts', "import { price } from '../invoicing/price';"],
    ['db/schema/fairs.ts', "import { isLocalDate } from '#app/domain/shared/dates';"],
    ['db/schema/fairs.ts', "import type { Act } from '#app/platform/act';"],
    ['app/platform/env.ts', "import { findAllFairs } from '#app/features/fairs/queries.server';"],
    [
      'app/features/fairs/queries.server.ts',
      "import { findBooths } from '#app/features/pavilions/queries.server';",
    ],
    ['app/features/invoicing/steps.server.ts', "import { x } from '#app/features/fairs/commands.server';"],
    ['app/features/invoicing/commands.server.ts', "import { x } from '../fairs/commands.server';"],
    ['app/features/invoicing/commands.server.ts', "export { x } from '../fairs/forms';"],
    ['app/features/invoicing/commands.server.ts', "const x = await import('#app/documents/registry');"],
    [
      'app/features/invoicing/components/a.tsx',
      "import { x } from '#app/features/invoicing/queries.server';",
    ],
    ['app/features/invoicing/components/a.tsx', "import { x } from '#app/features/fairs/components/b';"],
    ['app/features/invoicing/queries.server.ts', "import { x } from './components/a';"],
    ['app/ui/button.tsx', "import type { Act } from '#app/platform/act';"],
    ['app/routes/fairs/season.tsx', "import { openDatabase } from '#db/connection';"],
    ['app/routes/fairs/season.tsx', "import { main } from '#app/server/main';"],
    ['app/documents/invoice/content.ts', "import { main } from '#app/calendar/feed';"],
    ['app/mail/outbox.server.ts', "import { x } from './messages/invoice/content';"],
    ['app/helpers/a.ts', "import { x } from '#app/ui/button';"],
    ['app/ui/button.tsx', "type X = import('#app/platform/act').Act;"],
  ])('%s with %s is caught', (path, text) => {
    expect(wrongImports([source(path, text)])).toHaveLength(1);
  });

  it.each([
    [
      'app/domain/invoicing/price.ts',
      "import { isLocalDate } from '../shared/dates'; import { DateTime } from 'luxon';",
    ],
    ['app/domain/allocation/fit.ts', "import type { Stand } from '#app/domain/pavilions/plan';"],
    ['db/schema/fairs.ts', "import { type LocalDate } from '#app/domain/shared/dates';"],
    ['app/features/invoicing/commands.server.ts', "import { x } from '#app/features/fairs/queries.server';"],
    [
      'app/features/invoicing/commands.server.ts',
      "import { x } from '#app/features/allocation/steps.server';",
    ],
    ['app/features/invoicing/components/a.tsx', "import type { Row } from '../queries.server';"],
    ['app/server/main.ts', "import { x } from '#app/features/invoicing/commands.server';"],
    ['db/seed/season.ts', "import { x } from '#app/features/invoicing/commands.server';"],
    ['app/mail/deliver.server.ts', "import { x } from './messages/invoice/content';"],
  ])('%s with %s is allowed', (path, text) => {
    expect(wrongImports([source(path, text)])).toEqual([]);
  });
});

describe('imports make no ring', () => {
  it('in any file', () => {
    expect(cycles(sourcesIn('app', 'db', 'scripts'))).toEqual([]);
  });

  it('a ring of values is caught, one of types is not', () => {
    const a = source('app/domain/fairs/a.ts', "import { b } from './b';");
    expect(cycles([a, source('app/domain/fairs/b.ts', "import { a } from './a';")])).toEqual([
      'app/domain/fairs/a → app/domain/fairs/b → app/domain/fairs/a',
    ]);
    expect(cycles([a, source('app/domain/fairs/b.ts', "import type { a } from './a';")])).toEqual([]);
  });
});
