import type { AppLoadContext } from '@remix-run/node';
import { mayHandleMoney, mayManageSeason, organisationsRead } from '#app/domain/access/may';
import { dayIn } from '#app/domain/shared/dates';
import { FRANCE } from '#app/features/funding/commands-grant.server';
import { type FirmLedger, findFirmLedger } from '#app/features/funding/queries-firm-ledger.server';
import { forbidden, foundOr404, notFound } from '#app/platform/http.server';

/** A firm's aid as one of the person's organisations knows it; 404 for a firm that none of them knows. */
export async function ledgerOf(context: AppLoadContext, company: string | undefined) {
  const person = foundOr404(context.person);
  const today = dayIn(context.clock.now(), FRANCE);
  for (const organisationId of organisationsRead(person)) {
    const ledger: FirmLedger | null = await findFirmLedger(context.db, organisationId, company ?? '', today);
    const mayChange = mayHandleMoney(person, organisationId) || mayManageSeason(person, organisationId);
    if (ledger) return { ledger, organisationId, today, mayChange, page: `/aid/firms/${ledger.companyId}` };
  }
  throw notFound();
}

/** The same, for those who may change its facts. */
export async function ledgerKeptOf(context: AppLoadContext, company: string | undefined) {
  const kept = await ledgerOf(context, company);
  if (!kept.mayChange) throw forbidden();
  return { ...kept, of: { organisationId: kept.organisationId, companyId: kept.ledger.companyId } };
}
