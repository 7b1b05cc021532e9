import { z } from 'zod';
import { ok, type Result, refuse } from '#app/domain/shared/problem';

/** An organisation that Pavilion's people and firms hang on. `kind` organiser: it runs the pavilions and invoices. */
export type NetworkOrganisation = {
  slug: string;
  name: string;
  kind: 'organiser' | 'cluster' | 'partner';
  countries: string[];
  role: string | null;
  source: string | null;
};

/** What the organiser's papers say of it. */
export type OrganiserIdentity = {
  slug: string;
  siren: string;
  siret: string;
  vatId: string;
  naf: string;
  addressLines: string[];
  postcode: string;
  city: string;
  country: string;
};

export type Segment = { code: string; labelFr: string; labelEn: string };

export type Network = {
  organisations: NetworkOrganisation[];
  organiser: OrganiserIdentity;
  segments: Segment[];
};

const text = z.string().trim().min(1).max(300);
const country = z.string().length(2);

const file = z.object({
  members: z.array(
    z.object({ name: text, countries: z.array(country).min(1), role: text, source: text.optional() }),
  ),
  partners: z.array(z.object({ name: text, country, role: text, source: text.optional() })),
  organiser: z.object({
    name: text,
    siren: z.string().regex(/^\d{9}$/),
    siret: z.string().regex(/^\d{14}$/),
    vat: text,
    naf: text,
    address: z.string().regex(/^.+, *\S+ +\S.*$/),
    country,
  }),
  segments: z.array(z.object({ code: text, labelFr: text, labelEn: text })),
});

/** The network file → its organisations with the organiser among them, or NETWORK_MALFORMED for each wrong value. */
export function parseNetwork(json: unknown): Result<Network> {
  const parsed = file.safeParse(json);
  if (!parsed.success) {
    return refuse(
      ...parsed.error.issues
        .slice(0, 100)
        .map(({ path }) => ({ code: 'NETWORK_MALFORMED', params: { path: path.map(String).join('.') } })),
    );
  }
  const { members, partners, organiser, segments } = parsed.data;
  const organiserSlug = slugOf(organiser.name);
  const clusters = members.map((member): NetworkOrganisation => {
    const slug = slugOf(member.name);
    const kind = slug === organiserSlug ? 'organiser' : 'cluster';
    return { ...member, slug, kind, source: member.source ?? null };
  });
  const others = partners.map((partner): NetworkOrganisation => {
    const { name, role, source = null } = partner;
    return { slug: slugOf(name), name, kind: 'partner', countries: [partner.country], role, source };
  });
  if (!clusters.some(({ kind }) => kind === 'organiser')) {
    return refuse({ code: 'NETWORK_MALFORMED', params: { path: 'organiser.name' } });
  }
  return ok({
    organisations: [...clusters, ...others],
    organiser: { ...identityOf(organiser), slug: organiserSlug },
    segments,
  });
}

function identityOf({ siren, siret, vat, naf, address, country }: z.infer<typeof file>['organiser']) {
  const lines = address.split(',').map((line) => line.trim());
  const [postcode = '', ...city] = (lines.pop() ?? '').split(/\s+/);
  return { siren, siret, vatId: vat, naf, addressLines: lines, postcode, city: city.join(' '), country };
}

/** "AEBB – Associação Empresarial" → "aebb-associacao-empresarial": ASCII letters and digits of the name. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
