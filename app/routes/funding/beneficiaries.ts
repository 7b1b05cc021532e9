import type { LoaderFunctionArgs } from '@remix-run/node';
import { findEvidence } from '#app/features/funding/queries-evidence.server';
import { findAllGrants } from '#app/features/funding/queries-grants.server';
import { translator } from '#app/i18n/translator';
import { beneficiaryColumns } from '#app/spreadsheets/aid';
import { aidOf } from './aid-of.server';
import { sheetResponse } from './sheet.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pavilion } = await aidOf(context, params.edition);
  const { organisationId, editionId } = pavilion;
  const grants = await findAllGrants(context.db, { organisationId, editionId });
  const evidence = await findEvidence(
    context.db,
    grants.map(({ id }) => id),
  );
  const rows = grants.map((grant) => ({ ...grant, evidence: evidence.get(grant.id) ?? [] }));
  const t = translator(context.locale);
  return sheetResponse(
    { columns: beneficiaryColumns(t), rows },
    {
      name: `${t('aid.file.beneficiaries')}-${pavilion.edition}`,
      title: t('aid.beneficiaries.title'),
      as: new URL(request.url).searchParams.get('as'),
    },
  );
}
