import type { Instant, Locale } from '#app/domain/shared/dates';
import type {
  CompanyId,
  EditionId,
  InvoiceId,
  OrganisationId,
  PaperId,
  RegistrationId,
} from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import { enqueueJob } from '#app/platform/jobs.server';
import type { Db } from '#db/connection';

export type PaperRequest = {
  /** Folder of app/documents that draws it: "deposit-invoice", "booth-confirmation". */
  type: string;
  organisationId: OrganisationId;
  editionId?: EditionId | null;
  registrationId?: RegistrationId | null;
  companyId?: CompanyId | null;
  invoiceId?: InvoiceId | null;
  number?: string | null;
  /** How lists call it, in its own language: "Facture d’acompte AC-2026-00012". */
  title: string;
  /** Without folder; the characters that file systems refuse are replaced. */
  filename: string;
  locale: Locale;
  /** All that the paper says. */
  snapshot: unknown;
  issuedAt?: Instant;
};

/** Issues a paper in the caller's transaction: it is final when that commits, and a job draws its bytes afterwards. */
export async function issuePaper(db: Db, act: Act, paper: PaperRequest): Promise<PaperId> {
  const id = act.newId();
  await db
    .insertInto('paper')
    .values({
      id,
      type: paper.type,
      organisation_id: paper.organisationId,
      edition_id: paper.editionId ?? null,
      registration_id: paper.registrationId ?? null,
      company_id: paper.companyId ?? null,
      invoice_id: paper.invoiceId ?? null,
      number: paper.number ?? null,
      title: paper.title,
      filename: safeFilename(paper.filename),
      locale: paper.locale,
      snapshot: JSON.stringify(paper.snapshot),
      issued_at: paper.issuedAt ?? act.at,
    })
    .execute();
  await enqueueJob(db, act, {
    kind: 'paper.draw',
    payload: { paperId: id },
    key: `paper.draw:${id}`,
    organisationId: paper.organisationId,
  });
  return id;
}

const safeFilename = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}"*/:<>?\\|]+/gu, '-')
    .slice(-180);
