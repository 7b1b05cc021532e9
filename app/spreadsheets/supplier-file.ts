import type { SupplierInvoice } from '#app/domain/accounting/supplier-invoice';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { readCii } from './supplier-cii';
import { readInvoiceInPdf } from './supplier-pdf';
import { readXml } from './supplier-xml';

/** A scan of many pages is no invoice that can be read; what is above goes back by mail. */
export const MOST_SUPPLIER_BYTES = 10 * 1024 * 1024;

export type ReadSupplierFile = {
  invoice: SupplierInvoice;
  mediaType: 'application/xml' | 'application/pdf';
  /** The name of the XML inside a PDF. */
  attachment: string | null;
};

/**
 * A supplier's invoice, as CII XML or as a PDF that carries one (Factur-X, ZUGFeRD). Problems: SUPPLIER_FILE_EMPTY,
 * SUPPLIER_FILE_TOO_LARGE, SUPPLIER_FILE_KIND, and those of the PDF, the XML and the invoice.
 */
export function readSupplierFile(bytes: Buffer): Result<ReadSupplierFile> {
  if (bytes.length === 0) return refuse({ code: 'SUPPLIER_FILE_EMPTY' });
  if (bytes.length > MOST_SUPPLIER_BYTES)
    return refuse({
      code: 'SUPPLIER_FILE_TOO_LARGE',
      params: { megabytes: MOST_SUPPLIER_BYTES / 1024 / 1024 },
    });
  if (bytes.subarray(0, 1024).includes('%PDF-')) return inPdf(bytes);
  if (!looksLikeXml(bytes)) return refuse({ code: 'SUPPLIER_FILE_KIND' });
  return asInvoice(bytes, 'application/xml', null);
}

/** Marks of UTF-8 and UTF-16, or the first sign of an element. */
const looksLikeXml = (bytes: Buffer): boolean =>
  /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*</.test(bytes.subarray(0, 200).toString('latin1'));

function inPdf(bytes: Buffer): Result<ReadSupplierFile> {
  const attached = readInvoiceInPdf(bytes);
  return attached.ok ? asInvoice(attached.value.bytes, 'application/pdf', attached.value.name) : attached;
}

function asInvoice(
  xml: Buffer,
  mediaType: ReadSupplierFile['mediaType'],
  attachment: string | null,
): Result<ReadSupplierFile> {
  const root = readXml(xml);
  if (!root.ok) return root;
  const invoice = readCii(root.value);
  return invoice.ok ? ok({ invoice: invoice.value, mediaType, attachment }) : invoice;
}
