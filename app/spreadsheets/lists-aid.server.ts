import { z } from 'zod';
import { dayIn } from '#app/domain/shared/dates';
import { callLine, readShown, shownLines } from '#app/features/funding/call-view';
import { FRANCE } from '#app/features/funding/commands-grant.server';
import { findCall } from '#app/features/funding/queries-call.server';
import { findEvidence } from '#app/features/funding/queries-evidence.server';
import { findAllGrants } from '#app/features/funding/queries-grants.server';
import type { Pavilion } from '#app/features/pavilions/queries-pavilions.server';
import { translator } from '#app/i18n/translator';
import { beneficiaryColumns, callColumns } from './aid';
import type { Asked } from './asked';
import { type Sheet, sheetOf } from './sheet';

const filter = z.object({ scheme: z.string().max(60).optional() });

export async function aidSheet(asked: Asked, pavilion: Pavilion): Promise<Sheet> {
  const { db, locale, now, search } = asked;
  const { scheme } = filter.parse(Object.fromEntries(search));
  const rows = await findCall(db, pavilion, { on: dayIn(now, FRANCE), schemeCode: scheme || undefined });
  const t = translator(locale);
  const name = `${t('aid.file.list')}-${pavilion.edition}`;
  return sheetOf(
    { name, title: t('aid.title') },
    callColumns(t, locale),
    shownLines(rows.map(callLine), readShown(search)),
  );
}

export async function beneficiariesSheet({ db, locale }: Asked, pavilion: Pavilion): Promise<Sheet> {
  const { organisationId, editionId } = pavilion;
  const grants = await findAllGrants(db, { organisationId, editionId });
  const evidence = await findEvidence(
    db,
    grants.map(({ id }) => id),
  );
  const rows = grants.map((grant) => ({ ...grant, evidence: evidence.get(grant.id) ?? [] }));
  const t = translator(locale);
  const name = `${t('aid.file.beneficiaries')}-${pavilion.edition}`;
  return sheetOf({ name, title: t('aid.beneficiaries.title') }, beneficiaryColumns(t), rows);
}
