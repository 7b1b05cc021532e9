import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { facturX } from '#app/documents/invoices/factur-x';
import { paperType } from '#app/documents/registry.server';
import { casePapers } from '#app/domain/invoicing/case-papers';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { settlementOf, workOutCase } from '#app/domain/invoicing/invoice-case';
import { dayIn, type Instant } from '#app/domain/shared/dates';
import { ok, type Result } from '#app/domain/shared/problem';
import { SELLER_ZONE } from '#app/features/invoicing/preview.server';
import { answerEach, casesIn } from '../cases';
import { type Answer, Refused } from '../command';
import { jsonOf } from '../files';

/** `issue --case`: the papers of a file of cases, drawn into a folder. Nothing is written unless every case can be. */
export async function answerTo(file: string, folder: string, now: Instant): Promise<Answer> {
  const given = await jsonOf(file);
  const cases = isOneCase(given) ? [given] : casesIn(given);
  const worked = answerEach(cases, (one, position) => workedOut(one, position, now));
  await within(folder, () => mkdir(folder, { recursive: true }));
  const value: object[] = [];
  for (const { papers, ...answer } of worked) {
    const files: object[] = [];
    for (const paper of papers) files.push(await written(folder, paper));
    value.push({ ...answer, files });
  }
  return { value };
}

const isOneCase = (file: unknown): boolean =>
  z.object({ lines: z.array(z.unknown()) }).safeParse(file).success;

function workedOut(raw: unknown, position: number, now: Instant): Result<ReturnType<typeof answered>> {
  const worked = workOutCase(raw);
  if (!worked.ok) return worked;
  const stamp = { position, issuedAt: now, issueDate: dayIn(now, SELLER_ZONE) };
  const papers = casePapers(worked.value, stamp);
  return papers.ok ? ok(answered(settlementOf(worked.value), papers.value)) : papers;
}

const answered = (settled: ReturnType<typeof settlementOf>, papers: InvoiceSnapshot[]) => ({
  ...settled,
  papers,
});

async function written(folder: string, paper: InvoiceSnapshot): Promise<object> {
  const type = paperType(paper.type === '386' ? 'deposit-invoice' : 'invoice');
  const xml = facturX(paper);
  if (!type || !xml) throw new RangeError(`no paper for ${paper.type}`);
  const files = { pdf: `${paper.number}.pdf`, xml: `${paper.number}.xml` };
  const bytes = await type.draw(JSON.stringify(paper));
  await within(folder, async () => {
    await writeFile(path.join(folder, files.pdf), bytes);
    await writeFile(path.join(folder, files.xml), xml.text);
  });
  return { type: paper.type, number: paper.number, ...files };
}

async function within(folder: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch {
    throw new Refused({ code: 'FILE_NOT_WRITTEN', at: folder, params: { file: folder } });
  }
}
