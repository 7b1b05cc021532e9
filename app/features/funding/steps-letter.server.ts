import { z } from 'zod';
import type { GrantLetterSnapshot } from '#app/domain/funding/paper-snapshots';
import { translator } from '#app/i18n/translator';
import type { Act } from '#app/platform/act';
import { issuePaper } from '#app/platform/papers.server';
import type { Db } from '#db/connection';
import type { AidFirm, AidPavilion } from './queries-firms.server';
import type { GrantRow } from './queries-grants.server';
import { findCeiling, findEventName, findPaperHead } from './queries-paper-facts.server';

type Letter = { pavilion: AidPavilion; firm: AidFirm; grant: GrantRow; kind: GrantLetterSnapshot['kind'] };

/** Issues the letter that tells a firm of its aid and of its character (Reg. (EU) 2023/2831, art. 7(4)), or that it was taken back. */
export async function issueGrantLetter(
  db: Db,
  act: Act,
  { pavilion, firm, grant, kind }: Letter,
): Promise<void> {
  const { organisationId, editionId } = pavilion;
  const { id, label, reference, decidedOn, reversedOn } = grant;
  const day = kind === 'granted' ? decidedOn : reversedOn;
  const head = await findPaperHead(db, act, organisationId, firm.companyId);
  const snapshot: GrantLetterSnapshot = {
    ...{ locale: firm.locale, ...head, kind },
    event: await findEventName(db, editionId),
    grant: {
      ...{ label, funder: grant.funder, mode: grant.mode, basis: grant.basis, memberState: 'FR', reference },
      ...{ amountCents: grant.amountCents, grossCents: grant.grossCents, decidedOn: decidedOn ?? '' },
      ...{ reversedOn, reversalReason: grant.reversalReason },
    },
    calculation: await calculationOf(db, id),
    ceiling:
      grant.basis === 'DE_MINIMIS'
        ? await findCeiling(db, organisationId, firm.companyId, day ?? head.issuedOn)
        : null,
  };
  const t = translator(firm.locale);
  await issuePaper(db, act, {
    type: 'grant-letter',
    ...{ organisationId, editionId, registrationId: firm.id, companyId: firm.companyId },
    ...{ title: t(`aid.paper.${kind}`, { label }), filename: `${t(`aid.file.${kind}`)}-${day}.pdf` },
    ...{ locale: firm.locale, snapshot },
  });
}

const cents = z.number().int();
const kept = z.object({
  lines: z.array(
    z.object({ labelFr: z.string(), labelEn: z.string(), netCents: cents, eligible: z.boolean() }),
  ),
  sum: z.object({ eligibleAfterAreaCapCents: cents, ratePercent: z.string(), beforeLimitsCents: cents }),
});

/** The calculation that was kept when the aid was granted. */
async function calculationOf(db: Db, grantId: string): Promise<GrantLetterSnapshot['calculation']> {
  const row = await db
    .selectFrom('aid_grant')
    .select('assessment')
    .where('id', '=', grantId)
    .executeTakeFirstOrThrow();
  const { lines, sum } = kept.parse(JSON.parse(row.assessment));
  return {
    lines: lines
      .filter(({ eligible }) => eligible)
      .map(({ labelFr, labelEn, netCents }) => ({ labelFr, labelEn, netCents })),
    ...sum,
  };
}
