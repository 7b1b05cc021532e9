import { MEMBER_STATE } from '#app/domain/funding/assess-facts';
import type { DeclarationSnapshot } from '#app/domain/funding/paper-snapshots';
import { dayIn, type Locale } from '#app/domain/shared/dates';
import type { CompanyId, OrganisationId, PaperId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { translator } from '#app/i18n/translator';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { issuePaper } from '#app/platform/papers.server';
import { type Db, inTransaction } from '#db/connection';
import { FRANCE } from './commands-grant.server';
import { findFirmLedger } from './queries-firm-ledger.server';
import { findPaperHead } from './queries-paper-facts.server';

type Input = { organisationId: OrganisationId; companyId: CompanyId; locale: Locale };

/**
 * Issues the declaration of a firm's de minimis aid of three years, for it to check and sign. One that says the same and was
 * issued on the same day is answered again. Problems: NO_SUCH_COMPANY, NO_DE_MINIMIS_RULE.
 */
export function issueDeclaration(
  db: Db,
  act: Act,
  { organisationId, companyId, locale }: Input,
): Promise<Result<PaperId>> {
  return inTransaction(db, async (db) => {
    const today = dayIn(act.at, FRANCE);
    const ledger = await findFirmLedger(db, organisationId, companyId, today);
    if (!ledger) return refuse({ code: 'NO_SUCH_COMPANY' });
    if (!ledger.ceiling) return refuse({ code: 'NO_DE_MINIMIS_RULE', params: { on: today } });
    const head = await findPaperHead(db, act, organisationId, companyId);
    const snapshot: DeclarationSnapshot = {
      ...{ locale, ...head, memberState: MEMBER_STATE, ceiling: ledger.ceiling },
      perimeter: ledger.members.map(({ name, firm, link }) => ({ name, identifier: firm, link })),
      aids: ledger.entries
        .filter(({ counted }) => counted)
        .map(({ on, amountCents, grantor, source, firm }) => ({ on, amountCents, grantor, source, firm })),
    };
    const t = translator(locale);
    const standing = await findSame(db, organisationId, companyId, snapshot);
    if (standing) return ok(standing);
    const id = await issuePaper(db, act, {
      ...{ type: 'de-minimis-declaration', organisationId, companyId, locale, snapshot },
      editionId: ledger.editionId,
      title: t('aid.paper.declaration'),
      filename: `${t('aid.file.declaration')}-${today}.pdf`,
    });
    await recordAudit(db, act, {
      ...{ action: 'aid.declaration-issued', entity: 'company', entityId: companyId, organisationId },
      after: { paperId: id, usedCents: ledger.ceiling.usedCents },
    });
    return ok(id);
  });
}

async function findSame(
  db: Db,
  organisationId: OrganisationId,
  companyId: CompanyId,
  snapshot: DeclarationSnapshot,
): Promise<PaperId | undefined> {
  const last = await db
    .selectFrom('paper')
    .select(['id', 'snapshot'])
    .where('type', '=', 'de-minimis-declaration')
    .where('organisation_id', '=', organisationId)
    .where('company_id', '=', companyId)
    .orderBy('issued_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return undefined;
  const before: { issuedAt?: string } = JSON.parse(last.snapshot);
  const same = JSON.stringify({ ...before, issuedAt: '' }) === JSON.stringify({ ...snapshot, issuedAt: '' });
  return same ? last.id : undefined;
}
