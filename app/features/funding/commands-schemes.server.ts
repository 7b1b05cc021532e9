import { parseSchemeRules } from '#app/domain/funding/scheme';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import type { SchemeForm } from './forms';
import { findVersions } from './queries-schemes.server';

/**
 * Adds a version to a scheme, or its first one; what was in force before stays readable and never changes. `from` is the
 * version that was read: two people who write at once don't both become the next one. Problems: SCHEME_CHANGED,
 * SCHEME_EXISTS, VERSION_STARTS_TOO_EARLY (not after the start of the one before), SCHEMES_MALFORMED.
 */
export function addSchemeVersion(
  db: Db,
  act: Act,
  code: string,
  form: SchemeForm,
  from: number,
): Promise<Result<{ version: number }>> {
  return inTransaction(db, async (db) => {
    const [newest] = await findVersions(db, code);
    const last = newest?.scheme;
    if ((last?.version ?? 0) !== from)
      return refuse({ code: from === 0 ? 'SCHEME_EXISTS' : 'SCHEME_CHANGED' });
    if (last?.validFrom && form.validFrom <= last.validFrom)
      return refuse({
        code: 'VERSION_STARTS_TOO_EARLY',
        field: 'validFrom',
        params: { fromOn: last.validFrom },
      });
    const version = from + 1;
    const definition = definitionOf(code, version, form);
    const parsed = parseSchemeRules([definition]);
    if (!parsed.ok) return parsed;
    const values = {
      ...{ id: act.newId(), slug: `${code}-v${version}`, label: form.label, mode: form.mode },
      definition: JSON.stringify(parsed.value[0]),
    };
    await db.insertInto('funding_scheme').values(values).execute();
    await recordAudit(db, act, {
      ...{ action: 'scheme.version-added', entity: 'funding_scheme', entityId: values.id },
      after: definition,
    });
    return ok({ version });
  });
}

function definitionOf(code: string, version: number, { rules, regions, ...form }: SchemeForm) {
  const has = (rule: SchemeForm['rules'][number]) => rules.includes(rule);
  return {
    ...{ id: code, version, ...form, validTo: form.validTo ?? null },
    regions: regions
      .split(/[,;\n]/)
      .map((region) => region.trim())
      .filter(Boolean),
    aidAtMostEquity: has('aidAtMostEquity'),
    cumulable: !has('notCumulable'),
    smeOnly: has('smeOnly'),
    notExhibitorAtPreviousEdition: has('notExhibitorAtPreviousEdition'),
    datesProvisional: has('datesProvisional'),
  };
}
