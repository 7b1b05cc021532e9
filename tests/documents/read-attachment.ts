import { inflateSync } from 'node:zlib';

export type ReadAttachment = {
  name: string;
  relationship: string;
  mime: string;
  modified: string;
  /** Listed where programs look: the catalog's associated files, and the tree of names. */
  associated: boolean;
  named: boolean;
  text: string;
};

/** The files inside a PDF that our own kit wrote. */
export function readAttachments(bytes: Uint8Array): ReadAttachment[] {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...raw.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', text = '']) => [id, text]),
  );
  const catalog = [...objects.values()].find((text) => /\/Type \/Catalog/.test(text)) ?? '';
  const listed = /\/AF \[([^\]]*)\]/.exec(catalog)?.[1] ?? '';
  const names = objects.get(/\/Names (\d+) 0 R/.exec(catalog)?.[1] ?? '') ?? catalog;
  const tree = objects.get(/\/EmbeddedFiles (\d+) 0 R/.exec(names)?.[1] ?? '') ?? names;
  return [...objects]
    .filter(([, text]) => /\/Type \/Filespec/.test(text))
    .map(([id, spec]) => {
      const file = objects.get(/\/EF <<\s*\/F (\d+) 0 R/.exec(spec)?.[1] ?? '') ?? '';
      return {
        name: /\/UF \(([^)]*)\)/.exec(spec)?.[1] ?? '',
        relationship: /\/AFRelationship \/(\w+)/.exec(spec)?.[1] ?? '',
        mime: (/\/Subtype \/(\S+)/.exec(file)?.[1] ?? '').replace('#2F', '/'),
        modified: /\/ModDate \(([^)]*)\)/.exec(file)?.[1] ?? '',
        associated: listed.includes(`${id} 0 R`),
        named: tree.includes(`${id} 0 R`),
        text: contentOf(file),
      };
    });
}

function contentOf(object: string): string {
  const data = Buffer.from(/stream\n([\s\S]*?)\nendstream/.exec(object)?.[1] ?? '', 'latin1');
  return (/FlateDecode/.test(object) ? inflateSync(data) : data).toString('utf8');
}
