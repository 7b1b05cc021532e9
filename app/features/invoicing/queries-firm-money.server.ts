import type { RegistrationId } from '#app/domain/shared/ids';
import { findAidOnInvoices } from '#app/features/funding/queries-aid-on-invoice.server';
import type { Db } from '#db/connection';
import type { FirmMoney, IssueKind } from './draft.server';
import { findHeldDeposits } from './queries-deposits.server';

/** What the invoices of these firms take off; a deposit takes off nothing. */
export async function findFirmMoney(
  db: Db,
  kind: IssueKind,
  registrationIds: readonly RegistrationId[],
): Promise<(id: RegistrationId) => FirmMoney> {
  if (kind === 'deposit') return () => ({ deposits: [], aids: [] });
  const deposits = await findHeldDeposits(db, registrationIds);
  const aids = await findAidOnInvoices(db, registrationIds);
  return (id) => ({ deposits: deposits.get(id) ?? [], aids: aids.get(id) ?? [] });
}
