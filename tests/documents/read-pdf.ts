import { inflateSync } from 'node:zlib';

/** One stretch of text as it stands on its page: points from the top left, `right` its end, `notdef` glyphs missing. */
export type Stretch = {
  page: number;
  text: string;
  x: number;
  right: number;
  baseline: number;
  size: number;
  notdef: number;
};

export type ReadPdf = {
  raw: string;
  xmp: string;
  pages: number;
  fonts: string[];
  text: string;
  stretches: Stretch[];
};

type Embedded = { unicode: Map<string, string>; widths: number[] };

/** Reads what our own kit writes (hex TJ, Tm before Tf, identity CMaps); not a PDF library. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = objectsOf(raw);
  const body = (id: string) => objects.get(id) ?? '';
  const fontIds = [...objects].filter(([, text]) => /\/Subtype \/Type0/.test(text)).map(([id]) => id);
  const fonts = new Map(fontIds.map((id) => [id, fontOf(body, id)]));
  const pageIds = [
    ...(/\/Type \/Pages[\s\S]*?\/Kids \[([^\]]*)\]/.exec(raw)?.[1]?.matchAll(/(\d+) 0 R/g) ?? []),
  ].map(([, id]) => id ?? '');
  const stretches = pageIds.flatMap((id, page) => stretchesOf(body, id, page + 1, fonts));
  return {
    raw,
    xmp: Buffer.from(/<\?xpacket begin[\s\S]*?<\?xpacket end="w"\?>/.exec(raw)?.[0] ?? '', 'latin1').toString(
      'utf8',
    ),
    pages: pageIds.length,
    fonts: fontIds.map((id) => /\/BaseFont \/\w+\+([\w-]+)/.exec(body(id))?.[1] ?? ''),
    text: stretches.map(({ text }) => text).join('\n'),
    stretches,
  };
}

function objectsOf(raw: string): Map<string, string> {
  const objects = new Map<string, string>();
  for (const [, id = '', text = ''] of raw.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, text);
  return objects;
}

function streamOf(object: string): string {
  const data = Buffer.from(/stream\n([\s\S]*?)\nendstream/.exec(object)?.[1] ?? '', 'latin1');
  return (/FlateDecode/.test(object) ? inflateSync(data) : data).toString('latin1');
}

function fontOf(body: (id: string) => string, id: string): Embedded {
  const font = body(id);
  const cmap = streamOf(body(/\/ToUnicode (\d+)/.exec(font)?.[1] ?? ''));
  const unicode = new Map<string, string>();
  for (const [, start = '', list = ''] of cmap.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([\w ]*)>/g)].forEach(([, codes = ''], index) => {
      const glyph = (Number.parseInt(start, 16) + index).toString(16).padStart(4, '0');
      unicode.set(glyph, String.fromCharCode(...codes.split(' ').map((code) => Number.parseInt(code, 16))));
    });
  }
  const descendant = body(/\/DescendantFonts \[(\d+)/.exec(font)?.[1] ?? '');
  const widths = (/\/W \[0 \[([^\]]*)\]/.exec(descendant)?.[1] ?? '').trim().split(/\s+/).map(Number);
  return { unicode, widths };
}

function stretchesOf(
  body: (id: string) => string,
  id: string,
  page: number,
  fonts: Map<string, Embedded>,
): Stretch[] {
  const object = body(id);
  const resources = body(/\/Resources (\d+)/.exec(object)?.[1] ?? '');
  const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(object)?.[1]);
  const named = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, ref]) => [name, fonts.get(ref ?? '')]),
  );
  const content = streamOf(body(/\/Contents (\d+)/.exec(object)?.[1] ?? ''));
  return [...content.matchAll(/BT\n([\s\S]*?)ET/g)].map(([, block = '']) => {
    const [, x = 0, y = 0] = (/1 0 0 1 ([\d.-]+) ([\d.-]+) Tm/.exec(block) ?? []).map(Number);
    const [, name = '', size = '0'] = /\/(F\d+) ([\d.]+) Tf/.exec(block) ?? [];
    const font = named.get(name);
    const glyphs = [...block.matchAll(/<(\w*)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    const kerning = [...block.matchAll(/<\w*> ([\d.-]+)/g)].reduce((sum, [, by]) => sum + Number(by), 0);
    const widths = glyphs.reduce((sum, glyph) => sum + (font?.widths[Number.parseInt(glyph, 16)] ?? 0), 0);
    const advance = widths - kerning;
    return {
      page,
      text: glyphs.map((glyph) => font?.unicode.get(glyph) ?? '').join(''),
      x,
      right: x + (advance * Number(size)) / 1000,
      baseline: height - y,
      size: Number(size),
      notdef: glyphs.filter((glyph) => glyph === '0000').length,
    };
  });
}
