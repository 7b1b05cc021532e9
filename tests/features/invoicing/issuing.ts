import { issueInvoices } from '#app/features/invoicing/commands.server';
import type { IssueKind } from '#app/features/invoicing/draft.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { must } from '../allocation/season';
import { ASIA } from './released';

/** Issues for everybody who is placed and answers the report. */
export const issueAll = async (
  db: Db,
  kind: IssueKind,
  at = '2026-03-02T09:00:00.000Z',
  prefix: string = kind,
) => must(await issueInvoices(db, testAct(at, prefix), { editionSlug: ASIA, kind }));
