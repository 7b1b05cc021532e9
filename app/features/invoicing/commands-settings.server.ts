import type { OrganisationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import type { OrganisationSettings } from './forms-settings';
import { addressLinesOf } from './rows.server';

/** The organiser as its papers name it; null for an organisation that doesn't exist. */
export async function findOrganisationSettings(
  db: Db,
  id: OrganisationId,
): Promise<OrganisationSettings | null> {
  const row = await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const [addressLine, addressLine2] = addressLinesOf(row.address_lines);
  const given = (value: string | null) => value ?? undefined;
  return {
    name: row.name,
    addressLine,
    addressLine2,
    postcode: given(row.postcode),
    city: given(row.city),
    email: given(row.email),
    phone: given(row.phone),
    siren: given(row.siren),
    siret: given(row.siret),
    vatId: given(row.vat_id),
    legalForm: given(row.legal_form),
    capital: given(row.capital),
    rcs: given(row.rcs),
    iban: given(row.iban),
    bic: given(row.bic),
    depositDueDays: row.deposit_due_days,
    balanceDueDays: row.balance_due_days,
    balanceDueBasis: row.balance_due_basis,
    vatDue: row.vat_on_debits === 1 ? 'DEBITS' : 'PAYMENT',
    cancellationMoney: row.cancellation_taxable === 1 ? 'TAXED' : 'OUTSIDE_SCOPE',
    nonEuCategory: row.non_eu_vat_category,
    brandColour: given(row.brand_colour),
    latePenaltyFr: given(row.late_penalty_text_fr),
    latePenaltyEn: given(row.late_penalty_text_en),
  };
}

/** Keeps what papers issued from now on say of the organiser; those already issued stay as they are. */
export async function keepOrganisationSettings(
  db: Db,
  act: Act,
  id: OrganisationId,
  settings: OrganisationSettings,
): Promise<void> {
  await inTransaction(db, async (db) => {
    const before = await findOrganisationSettings(db, id);
    await db
      .updateTable('organisation')
      .set({
        name: settings.name,
        address_lines: JSON.stringify([settings.addressLine, settings.addressLine2].filter(Boolean)),
        postcode: settings.postcode ?? null,
        city: settings.city ?? null,
        email: settings.email ?? null,
        phone: settings.phone ?? null,
        siren: settings.siren ?? null,
        siret: settings.siret ?? null,
        vat_id: settings.vatId ?? null,
        legal_form: settings.legalForm ?? null,
        capital: settings.capital ?? null,
        rcs: settings.rcs ?? null,
        iban: settings.iban ?? null,
        bic: settings.bic ?? null,
        deposit_due_days: settings.depositDueDays,
        balance_due_days: settings.balanceDueDays,
        balance_due_basis: settings.balanceDueBasis,
        vat_on_debits: settings.vatDue === 'DEBITS' ? 1 : 0,
        cancellation_taxable: settings.cancellationMoney === 'TAXED' ? 1 : 0,
        non_eu_vat_category: settings.nonEuCategory,
        brand_colour: settings.brandColour ?? null,
        late_penalty_text_fr: settings.latePenaltyFr ?? null,
        late_penalty_text_en: settings.latePenaltyEn ?? null,
      })
      .where('id', '=', id)
      .execute();
    await recordAudit(db, act, {
      action: 'organisation.settings-kept',
      entity: 'organisation',
      entityId: id,
      organisationId: id,
      before,
      after: settings,
    });
  });
}
