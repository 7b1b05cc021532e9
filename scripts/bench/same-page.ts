import PDFDocument from 'pdfkit';

type Call = { name: string; given: unknown[] };

/** What makes the document itself, or only measures, is no drawing. */
const NOT_DRAWN =
  /^(_|init|end|widthOf|heightOf|bytes|addContent|buffered|flush|constructor$|ref$|push$|read$|write$|toString$)/;

/** Every call that a paper makes on pdfkit, as it is drawn once. */
export async function callsOf(draw: () => Promise<unknown>): Promise<Call[]> {
  const calls: Call[] = [];
  const surface = PDFDocument.prototype;
  const names = Object.getOwnPropertyNames(surface).filter((name) => !NOT_DRAWN.test(name));
  const originals = new Map(
    names.map((name) => [name, Reflect.getOwnPropertyDescriptor(surface, name)?.value]),
  );
  let depth = 0;
  for (const [name, original] of originals) {
    if (typeof original !== 'function') continue;
    Reflect.set(surface, name, function (this: unknown, ...given: unknown[]) {
      if (depth === 0) calls.push({ name, given });
      depth += 1;
      try {
        return Reflect.apply(original, this, given);
      } finally {
        depth -= 1;
      }
    });
  }
  try {
    await draw();
  } finally {
    for (const [name, original] of originals) {
      if (typeof original === 'function') Reflect.set(surface, name, original);
    }
  }
  return calls;
}

/** The same calls on a bare document: the fonts are those that the paper gave, opened already. */
export function drawnAgain(calls: readonly Call[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const page = new PDFDocument({ autoFirstPage: false, bufferPages: true, pdfVersion: '1.7', font: '' });
    let size = 0;
    page.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
    });
    page.on('end', () => resolve(size)).on('error', reject);
    for (const { name, given } of calls) Reflect.apply(Reflect.get(page, name), page, given);
    page.end();
  });
}
