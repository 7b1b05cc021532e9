import type { Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { Instant } from '#app/domain/shared/dates';
import type { ShapedWords } from './fonts.server';
import { A4, MARGIN } from './look';

declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** pdfkit's own, missing from its types: writes the info dictionary into the XMP packet. */
      _addInfo(): void;
      /** pdfkit's own, missing from its types: adds to the XMP packet. */
      appendXML(xml: string): void;
      /** pdfkit's own, missing from its types: the font in use, with the words that it has shaped. */
      _font: { layoutCache?: ShapedWords };
    }
    namespace Mixins {
      interface PDFFont {
        registerFont(name: string, src: Font): this;
      }
      interface PDFAttachmentOptions {
        /** How the file and the paper relate, missing from pdfkit's types (ISO 32000-2, table 43). */
        relationship?: 'Alternative';
      }
    }
  }
}

export type ArchiveFacts = {
  title: string;
  author: string;
  subject: string;
  language: string;
  /** When the paper was issued: the only date in the file, so the same paper is the same bytes. */
  issuedAt: Instant;
  attachment?: Attachment;
};

/** A file inside the paper that says the same to programs, with what the metadata say about it (RDF). */
export type Attachment = { name: string; mime: string; text: string; description: string; metadata: string };

/** A PDF/A-3b that sets no text before a font is named: every face ends up embedded. */
export class ArchivePdf extends PDFDocument {
  constructor(facts: ArchiveFacts) {
    super({
      size: [A4.width, A4.height],
      margin: MARGIN,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/A-3b',
      lang: facts.language,
      displayTitle: true,
      font: '',
      info: {
        Title: said(facts.title),
        Author: said(facts.author),
        Subject: said(facts.subject),
        Creator: 'Pavilion',
        Producer: 'Pavilion',
        CreationDate: new Date(facts.issuedAt),
      },
    });
    if (facts.attachment) this.#attach(facts.attachment, new Date(facts.issuedAt));
  }

  /** pdfkit copies the info into XML as it stands: a firm called "A & <B>" would break the packet. */
  override _addInfo(): void {
    const plain = this.info;
    this.info = {
      ...plain,
      Title: escapeXml(plain.Title),
      Author: escapeXml(plain.Author),
      Subject: escapeXml(plain.Subject),
    };
    super._addInfo();
    this.info = plain;
  }

  /** The font in use finds what earlier papers shaped, and keeps what it shapes for later ones. */
  shareWords(words: ShapedWords): void {
    this._font.layoutCache = words;
  }

  #attach({ name, mime, text, description, metadata }: Attachment, date: Date): void {
    this.appendXML(metadata);
    this.file(Buffer.from(text, 'utf8'), {
      name,
      type: mime,
      description,
      relationship: 'Alternative',
      creationDate: date,
      modifiedDate: date,
    });
  }

  bytes(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    return new Promise((resolve, reject) => {
      this.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      this.on('end', () => resolve(Buffer.concat(chunks)));
      this.on('error', reject);
      this.end();
    });
  }
}

const said = (text: string): string => text.replace(/\p{Cc}/gu, ' ').trim();

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escapeXml = (text = ''): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
