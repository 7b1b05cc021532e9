import type { EditionPaper } from '#app/documents/edition-papers.server';
import { dayIn } from '#app/domain/shared/dates';
import type { Entry } from './entry';
import { safeName } from './names';

/** Issued papers: a folder a firm, its papers by day. */
export const paperEntries = (
  papers: readonly EditionPaper[],
  folder: string,
  bytesOf: (paper: EditionPaper) => Promise<Uint8Array | null>,
): Entry[] =>
  papers.map((paper) => ({
    path: `${folder}/${ownFolder(paper)}${dayIn(paper.issuedAt, 'Europe/Paris')} ${safeName(paper.filename)}`,
    title: paper.title,
    firm: paper.firm,
    number: paper.number,
    at: paper.issuedAt,
    bytes: () => bytesOf(paper),
  }));

/** Firms of one name are told apart by their identifier. */
const ownFolder = ({ firm }: EditionPaper): string =>
  firm ? `${safeName(firm.name)} (${firm.country} ${safeName(firm.nationalId)})/` : '';
