import { verifyLedger } from '#app/features/accounting/queries-verify.server';
import { type Check, verifyInvoicing } from '#app/features/invoicing/queries-verify.server';
import { findBrokenAuditEntries } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import { findBrokenReferences, findLackingGuards } from '#db/integrity';

/** All that can be checked of an instance: what `verify` says, and what a restored one must pass. */
export async function checkAll(db: Db): Promise<Check[]> {
  return [
    await auditChain(db),
    ...(await verifyInvoicing(db)),
    ...(await verifyLedger(db)),
    await guards(db),
    await references(db),
  ];
}

async function auditChain(db: Db): Promise<Check> {
  const broken = await findBrokenAuditEntries(db);
  const detail =
    broken.length === 0 ? 'every entry follows from the one before' : `broken at ${broken.join(', ')}`;
  return { name: 'audit-chain', ok: broken.length === 0, detail };
}

async function guards(db: Db): Promise<Check> {
  const lacking = await findLackingGuards(db);
  const detail = lacking.length === 0 ? 'no place can be held twice' : `missing: ${lacking.join(', ')}`;
  return { name: 'booth-guards', ok: lacking.length === 0, detail };
}

async function references(db: Db): Promise<Check> {
  const broken = await findBrokenReferences(db);
  const detail = broken.length === 0 ? 'every reference finds its row' : broken.join('; ');
  return { name: 'foreign-keys', ok: broken.length === 0, detail };
}
