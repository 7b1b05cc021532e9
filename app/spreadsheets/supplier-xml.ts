import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ok, type Result, refuse } from '#app/domain/shared/problem';

/** An element without its prefix; `namespace` is known of the root only. */
export type XmlNode = {
  name: string;
  namespace: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlNode[];
};

const MOST_BYTES = 5 * 1024 * 1024;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 60,
});

/**
 * The root of an XML file from outside. A document type is refused before anything is read: no invoice has one, and with it
 * come entities that grow or that fetch files. Problems: XML_TOO_LARGE, XML_DOCTYPE, XML_ENCODING, XML_BROKEN.
 */
export function readXml(bytes: Uint8Array): Result<XmlNode> {
  if (bytes.byteLength > MOST_BYTES) return refuse({ code: 'XML_TOO_LARGE', params: { megabytes: 5 } });
  const text = decoded(bytes);
  if (text === null) return refuse({ code: 'XML_ENCODING' });
  if (/<!\s*(DOCTYPE|ENTITY)/i.test(text)) return refuse({ code: 'XML_DOCTYPE' });
  if (XMLValidator.validate(text) !== true) return refuse({ code: 'XML_BROKEN' });
  try {
    const root = nodesIn(parser.parse(text))[0];
    return root ? ok(root) : refuse({ code: 'XML_BROKEN' });
  } catch {
    return refuse({ code: 'XML_BROKEN' });
  }
}

/** The text, in the encoding that its first bytes or its declaration tell; null when it isn't in that encoding. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(marked ?? declared, { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    return null;
  }
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** The parser gives lists of objects with one key, the element's name, and perhaps ":@", its attributes. */
function nodesIn(list: unknown): XmlNode[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item) => {
    const entries = Object.entries(isRecord(item) ? item : {});
    const [name, inside] = entries.find(([key]) => key !== ':@' && key !== '#text') ?? [];
    if (name === undefined) return [];
    const attributes = textsIn(entries.find(([key]) => key === ':@')?.[1]);
    const prefix = name.includes(':') ? `xmlns:${name.split(':')[0]}` : 'xmlns';
    return [
      {
        name: bare(name),
        namespace: attributes[prefix] ?? '',
        attributes,
        text: textOf(inside),
        children: nodesIn(inside),
      },
    ];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const textsIn = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(isRecord(value) ? value : {}).map(([key, text]) => [key, String(text)]));

const textOf = (list: unknown): string =>
  Array.isArray(list)
    ? list
        .map((item) => (isRecord(item) && '#text' in item ? String(item['#text']) : ''))
        .join('')
        .trim()
    : '';

/** The elements at a path of names below this one: `all(root, 'ExchangedDocument/IncludedNote')`. */
export const all = (node: XmlNode | undefined, path: string): XmlNode[] =>
  path
    .split('/')
    .reduce<XmlNode[]>(
      (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
      node ? [node] : [],
    );

/** The first element at a path; undefined when there is none. */
export const first = (node: XmlNode | undefined, path: string): XmlNode | undefined => all(node, path)[0];

/** The text at a path, without what no paper shows; null when there is none. */
export const textAt = (node: XmlNode | undefined, path: string): string | null =>
  first(node, path)
    ?.text.replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u200B-\u200F\u202A-\u202E\u2060-\u2069]/gu, '') || null;
