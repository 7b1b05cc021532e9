import type { Network, NetworkOrganisation, OrganiserIdentity, Segment } from '#app/domain/fairs/network';
import { type Keeper, keepFact } from './steps-keep.server';

/** Organisations, the organiser's identity and the segments of the value chain. */
export async function keepNetwork(keeper: Keeper, network: Network): Promise<void> {
  for (const organisation of network.organisations) await keepOrganisation(keeper, organisation);
  await keepIdentity(keeper, network.organiser);
  for (const segment of network.segments) await keepSegment(keeper, segment);
}

async function keepOrganisation(keeper: Keeper, organisation: NetworkOrganisation) {
  const { slug, name, kind, role, source } = organisation;
  const wanted = { slug, name, kind, countries: JSON.stringify(organisation.countries), role, source };
  const row = await keeper.db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name', 'kind', 'countries', 'role', 'source'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  await keepFact(keeper, {
    entity: 'organisation',
    wanted,
    kept: row && { key: row.id, row },
    insert: (id) =>
      keeper.db
        .insertInto('organisation')
        .values({
          ...wanted,
          id,
          country: organisation.countries[0] ?? null,
          // the fairs file says so of Cosmetic Valley; an administrator can say otherwise, and a later import keeps that
          legal_form: kind === 'organiser' ? 'Association loi 1901' : null,
          created_at: keeper.act.at,
        })
        .execute(),
    update: (id) => keeper.db.updateTable('organisation').set(wanted).where('id', '=', id).execute(),
  });
}

async function keepIdentity(keeper: Keeper, organiser: OrganiserIdentity) {
  const { slug, siren, siret, naf, postcode, city, country } = organiser;
  const wanted = {
    siren,
    siret,
    vat_id: organiser.vatId,
    naf,
    address_lines: JSON.stringify(organiser.addressLines),
    postcode,
    city,
    country,
  };
  const row = await keeper.db
    .selectFrom('organisation')
    .select(['id', 'siren', 'siret', 'vat_id', 'naf', 'address_lines', 'postcode', 'city', 'country'])
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  const update = (id: string) =>
    keeper.db.updateTable('organisation').set(wanted).where('id', '=', id).execute();
  await keepFact(keeper, {
    entity: 'organisation',
    wanted,
    kept: { key: row.id, row },
    insert: update,
    update,
  });
}

async function keepSegment(keeper: Keeper, { code, labelFr, labelEn }: Segment) {
  const wanted = { code, label_fr: labelFr, label_en: labelEn };
  const row = await keeper.db.selectFrom('segment').selectAll().where('code', '=', code).executeTakeFirst();
  await keepFact(keeper, {
    entity: 'segment',
    wanted,
    kept: row && { key: row.code, row: { ...row } },
    insert: () => keeper.db.insertInto('segment').values(wanted).execute(),
    update: (key) => keeper.db.updateTable('segment').set(wanted).where('code', '=', key).execute(),
  });
}
