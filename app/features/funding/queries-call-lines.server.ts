import type { LocalDate } from '#app/domain/shared/dates';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import { type CallLine, callLine } from './call-view';
import { findCall } from './queries-call.server';
import type { AidPavilion } from './queries-firms.server';

/** The lines of a call's table as of a day, by the scheme that each asked for or by one for all: worked out once until a commit. */
export const findCallLines = (
  db: Db,
  pavilion: AidPavilion,
  asked: { on: LocalDate; schemeCode?: string },
): Promise<CallLine[]> =>
  whileUnchanged(db, `aid of ${pavilion.id} ${JSON.stringify(asked)}`, async () =>
    (await findCall(db, pavilion, asked)).map(callLine),
  );
