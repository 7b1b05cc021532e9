import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { entriesOf, type PdfFile, type PdfObject, readPdfObjects, unpack } from './supplier-pdf-objects';
import type { PdfValue } from './supplier-pdf-values';

/** The names that the standards give the invoice inside a PDF: Factur-X, ZUGFeRD 2.0, XRechnung in ZUGFeRD 2.1, ZUGFeRD 1. */
const INVOICE_NAMES = ['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml'];

const MOST_BYTES = 5 * 1024 * 1024;

export type Attachment = { name: string; bytes: Buffer };

/**
 * The invoice's XML inside a PDF. Problems: PDF_BROKEN, PDF_ENCRYPTED, PDF_WITHOUT_INVOICE (with what is attached),
 * XML_TOO_LARGE, PDF_PACKING.
 */
export function readInvoiceInPdf(bytes: Buffer): Result<Attachment> {
  const file = readPdfObjects(bytes);
  if (!file) return refuse({ code: 'PDF_BROKEN' });
  if (file.trailers.some((trailer) => trailer.has('Encrypt'))) return refuse({ code: 'PDF_ENCRYPTED' });
  const specs = attachedIn(file);
  const spec = INVOICE_NAMES.flatMap((name) => specs.filter((each) => each.name.toLowerCase() === name))[0];
  if (!spec) {
    const names = specs.map(({ name }) => name.slice(0, 60)).join(', ');
    return refuse({
      code: 'PDF_WITHOUT_INVOICE',
      params: { count: specs.length, names: names.slice(0, 300) },
    });
  }
  const content = spec.file && unpack(spec.file, MOST_BYTES);
  if (content === 'too large') return refuse({ code: 'XML_TOO_LARGE', params: { megabytes: 5 } });
  return content ? ok({ name: spec.name, bytes: content }) : refuse({ code: 'PDF_PACKING' });
}

type Spec = { name: string; file: PdfObject | null };

/** The files that the catalog names: its tree of embedded files, and its associated files. */
function attachedIn(file: PdfFile): Spec[] {
  const roots = file.trailers.flatMap((trailer) => file.follow(trailer.get('Root')) ?? []);
  const catalog = entriesOf(roots.at(-1)?.value);
  const names = entriesOf(file.follow(catalog.get('Names'))?.value);
  const associated = file.follow(catalog.get('AF'))?.value;
  const listed = [
    ...leavesOf(file, names.get('EmbeddedFiles')),
    ...(associated?.kind === 'array' ? associated.items : []),
  ];
  return listed.flatMap((value) => {
    const spec = entriesOf(file.follow(value)?.value);
    const embedded = entriesOf(file.follow(spec.get('EF'))?.value);
    const name = textOf(file.follow(spec.get('UF'))) || textOf(file.follow(spec.get('F')));
    return name ? [{ name, file: file.follow(embedded.get('UF') ?? embedded.get('F')) }] : [];
  });
}

const MOST_NODES = 10_000;

/** What hangs in a tree of names: pairs of name and value at its ends. A tree that grows into itself is walked once. */
function leavesOf(file: PdfFile, root: PdfValue | undefined): PdfValue[] {
  const leaves: PdfValue[] = [];
  const waiting = root ? [root] : [];
  const seen = new Set<number>();
  while (waiting.length > 0 && seen.size < MOST_NODES) {
    const value = waiting.pop();
    if (value?.kind === 'reference' && seen.has(value.id)) continue;
    if (value?.kind === 'reference') seen.add(value.id);
    const node = entriesOf(file.follow(value)?.value);
    const kids = file.follow(node.get('Kids'))?.value;
    const pairs = file.follow(node.get('Names'))?.value;
    if (kids?.kind === 'array') waiting.push(...kids.items.slice(0, MOST_NODES));
    if (pairs?.kind === 'array') leaves.push(...pairs.items.filter((_, index) => index % 2 === 1));
  }
  return leaves.slice(0, MOST_NODES);
}

/** A text string: UTF-16 with its mark, UTF-8 with its mark, else as Latin-1. */
function textOf(object: PdfObject | null): string {
  if (object?.value.kind !== 'string') return '';
  const { text } = object.value;
  const bytes = Buffer.from(text, 'latin1');
  if (text.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  return text.startsWith('\xef\xbb\xbf') ? new TextDecoder().decode(bytes) : text;
}
