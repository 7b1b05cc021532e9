import { deflateSync } from 'node:zlib';

type Made = {
  /** The name of the attachment; null for a PDF without any. */
  name?: string | null;
  /** Objects packed into a stream of objects, as most programs write them. */
  packed?: boolean;
  encrypted?: boolean;
  /** The length of the attachment stands in an object of its own. */
  lengthApart?: boolean;
  filter?: string;
};

/** A small PDF that carries a file, in the ways that programs write one. */
export function pdfAround(content: Buffer, made: Made = {}): Buffer {
  const { name = 'factur-x.xml', packed = false, encrypted = false, lengthApart = false } = made;
  const { filter = 'FlateDecode' } = made;
  const body = filter === 'FlateDecode' ? deflateSync(content) : content;
  const length = lengthApart ? '9 0 R' : body.length;
  const filtered = filter === '' ? '' : `/Filter /${filter}`;
  const small: [number, string][] = [
    [1, name === null ? '<< /Type /Catalog >>' : '<< /Type /Catalog /Names 2 0 R /AF [4 0 R] >>'],
    [2, '<< /EmbeddedFiles << /Kids [3 0 R] >> >>'],
    [3, `<< /Names [(${name}) 4 0 R] /Kids [3 0 R] >>`],
    [4, `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 5 0 R >> >>`],
  ];
  const trailer = `/Root 1 0 R ${encrypted ? '/Encrypt 8 0 R' : ''}`;
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n%\xe2\xe3\n', 'latin1'),
    ...(packed
      ? [objectStream(small)]
      : small.map(([id, text]) => Buffer.from(`${id} 0 obj\n${text}\nendobj\n`))),
    streamObject(5, `/Type /EmbeddedFile /Length ${length} ${filtered}`, body),
    Buffer.from(lengthApart ? `9 0 obj\n${body.length}\nendobj\n` : ''),
    packed
      ? streamObject(7, `/Type /XRef ${trailer} /Length 0`, Buffer.alloc(0))
      : Buffer.from(`trailer\n<< ${trailer} >>\nstartxref\n0\n%%EOF\n`),
  ]);
}

const streamObject = (id: number, entries: string, body: Buffer) =>
  Buffer.concat([
    Buffer.from(`${id} 0 obj\n<< ${entries} >>\nstream\n`),
    body,
    Buffer.from('\nendstream\nendobj\n'),
  ]);

function objectStream(objects: [number, string][]): Buffer {
  let at = 0;
  const heads = objects.map(([id, text]) => {
    const head = `${id} ${at}`;
    at += text.length + 1;
    return head;
  });
  const head = `${heads.join(' ')} `;
  const body = deflateSync(Buffer.from(head + objects.map(([, text]) => `${text} `).join('')));
  const entries = `/Type /ObjStm /N ${objects.length} /First ${head.length} /Length ${body.length} /Filter /FlateDecode`;
  return streamObject(6, entries, body);
}
