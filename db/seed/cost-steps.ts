import type { CostKind, CostRate, Sharing } from '#app/domain/accounting/cost';
import { supplierKeyOf } from '#app/domain/accounting/supplier-key';
import { addCost } from '#app/features/accounting/commands-cost.server';
import { sayCostState } from '#app/features/accounting/commands-cost-state.server';
import { keepSupplierInvoice } from '#app/features/accounting/commands-supplier.server';
import { type CostScope, findRecipient } from '#app/features/accounting/queries-costs.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import type { Act } from '#app/platform/act';
import { readSupplierFile } from '#app/spreadsheets/supplier-file';
import type { Db } from '#db/connection';
import type { Step } from './edition-steps';
import { done } from './outcome';
import { organisationOf } from './people';
import { supplierCii } from './supplier-cii';

/** What Cosmoprof Asia cost so far: halls in Hong Kong dollars, shuttles, furniture that is paid, and a builder's invoice. */
export const COST_STEPS: readonly Step[] = [
  { at: '2026-06-17T09:40:00.000Z', words: 'floor space', run: floorSpace },
  { at: '2026-10-20T08:10:00.000Z', words: 'shuttles', run: shuttles },
  { at: '2026-11-16T10:05:00.000Z', words: 'furniture', run: furniture },
  { at: '2026-11-18T15:00:00.000Z', words: 'furniture paid', run: furniturePaid },
  { at: '2026-11-19T09:25:00.000Z', words: 'stand builder’s invoice', run: builder },
];

const FURNITURE = '77812';

async function floorSpace(db: Db, act: Act): Promise<void> {
  await typed(db, act, {
    ...{ supplier: 'Harbour Halls Ltd', country: 'HK', number: 'HH-2026-0417', issuedOn: '2026-06-15' },
    ...{ kind: 'FLOOR_SPACE', description: 'Surface nue, halls 1 et 3', sharing: 'AREA' },
    ...{ currency: 'HKD', cents: 86_400_000, rate: { unitsPerEuro: '9.0512', on: '2026-06-15' } },
  });
}

async function shuttles(db: Db, act: Act): Promise<void> {
  await typed(db, act, {
    ...{ supplier: 'Navettes du Port', country: 'HK', number: '26/10-118', issuedOn: '2026-10-16' },
    ...{ kind: 'TRAVEL', description: 'Navettes entre l’aéroport, l’hôtel et le salon', sharing: 'DELEGATE' },
    ...{ currency: 'EUR', cents: 648_000, rate: null },
  });
}

async function furniture(db: Db, act: Act): Promise<void> {
  await typed(db, act, {
    ...{
      supplier: 'Hong Kong Exhibition Services',
      country: 'HK',
      number: FURNITURE,
      issuedOn: '2026-11-12',
    },
    ...{ kind: 'BUILD', description: 'Mobilier de l’espace commun', sharing: 'FIRM' },
    ...{ currency: 'EUR', cents: 312_540, rate: null },
  });
}

async function furniturePaid(db: Db, act: Act): Promise<void> {
  const scope = await asia(db);
  const cost = await db
    .selectFrom('cost')
    .select('id')
    .where('number', '=', FURNITURE)
    .executeTakeFirstOrThrow();
  done(await sayCostState(db, act, scope, { id: cost.id, state: 'PAID', on: '2026-11-18', detail: null }));
}

async function builder(db: Db, act: Act): Promise<void> {
  const scope = await asia(db);
  const { name, siren, vatId } = await findRecipient(db, scope.organisationId);
  const bytes = Buffer.from(
    supplierCii({
      ...{ number: 'CC-2026-311', issuedOn: '2026-11-17', dueOn: '2026-12-17' },
      buyer: { name, siren: siren ?? '', vatId: vatId ?? '' },
      lines: [
        {
          what: 'Cloisons et enseignes, stands de 9 à 24 m²',
          quantity: '186',
          unit: 'MTR',
          priceCents: 14_250,
        },
        { what: 'Montage et démontage', quantity: '6.5', unit: 'DAY', priceCents: 98_000 },
        { what: 'Éclairage LED', quantity: '96', unit: 'C62', priceCents: 4_390 },
      ],
      allowance: { reason: 'Remise de fidélité', cents: 120_000 },
    }),
  );
  const { invoice, mediaType } = done(readSupplierFile(bytes));
  done(
    await keepSupplierInvoice(db, act, scope, {
      ...{ invoice, file: { name: 'CC-2026-311.xml', mediaType, bytes }, rate: null },
      use: { kind: 'BUILD', description: 'Construction des stands', sharing: 'AREA', keys: [] },
      ...{ accepted: false, token: act.newId() },
    }),
  );
}

type Typed = {
  supplier: string;
  country: string;
  number: string;
  issuedOn: string;
  kind: CostKind;
  description: string;
  sharing: Sharing;
  currency: string;
  cents: number;
  rate: CostRate | null;
};

/** A cost without VAT, of a supplier outside France. */
async function typed(db: Db, act: Act, cost: Typed): Promise<void> {
  const party = { name: cost.supplier, country: cost.country, siren: null, siret: null, vatId: null };
  done(
    await addCost(db, act, await asia(db), {
      paper: {
        ...{ supplierKey: supplierKeyOf(party), supplierName: party.name, supplierCountry: party.country },
        ...{ supplierSiren: null, supplierVatId: null, number: cost.number },
        ...{ issuedOn: cost.issuedOn, dueOn: null },
      },
      use: { kind: cost.kind, description: cost.description, sharing: cost.sharing, keys: [] },
      amounts: { currency: cost.currency, exclVatCents: cost.cents, vatCents: 0, rate: cost.rate },
      token: act.newId(),
    }),
  );
}

async function asia(db: Db): Promise<CostScope> {
  const organisationId = await organisationOf(db);
  const pavilion = await findPavilion(db, 'cosmoprof-asia-2026', [organisationId]);
  if (!pavilion) throw new Error('Cosmoprof Asia 2026 has no pavilion in the demo data');
  return { organisationId, editionId: pavilion.editionId };
}
