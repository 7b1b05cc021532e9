import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';

/** An element without its prefix: its own text, its attributes, and its children in order. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: XmlElement[];
};

export type XmlFault = 'TOO_LARGE' | 'HOSTILE' | 'MALFORMED';

type XmlRead = { ok: true; root: XmlElement } | { ok: false; fault: XmlFault; line?: number };

const MOST_BYTES = 20 * 1024 * 1024;
const DEEPEST = 60;

/**
 * Reads XML that comes from outside. A document type is refused before anything is parsed, so that there are no entities to
 * expand and none to fetch; of entities only XML's own five and numbered signs are read.
 */
export function readXml(bytes: Uint8Array): XmlRead {
  if (bytes.byteLength > MOST_BYTES) return { ok: false, fault: 'TOO_LARGE' };
  const text = decode(bytes);
  if (text === undefined) return { ok: false, fault: 'MALFORMED' };
  if (/<!\s*(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) return { ok: false, fault: 'HOSTILE' };
  const valid = XMLValidator.validate(text);
  if (valid !== true) return { ok: false, fault: 'MALFORMED', line: valid.err.line };
  try {
    const [root] = elementsIn(parser.parse(text));
    return root ? { ok: true, root } : { ok: false, fault: 'MALFORMED' };
  } catch {
    return { ok: false, fault: 'MALFORMED' };
  }
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: DEEPEST,
});

/** UTF-8, UTF-16 with its mark, or what the declaration names of Latin-1's kind; undefined for anything else. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1]?.toLowerCase();
  const encoding = isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : (declared ?? 'utf-8');
  if (!isWide && !['utf-8', 'us-ascii', 'iso-8859-1', 'iso-8859-15', 'windows-1252'].includes(encoding))
    return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const nodes = z.array(z.record(z.string(), z.unknown()));
const attributesOf = z.record(z.string(), z.string()).catch({});
const textOf = z.array(z.object({ '#text': z.coerce.string() }));

/** The parser's own shape: one object a node, its name the key that is not `:@`. */
function elementsIn(parsed: unknown): XmlElement[] {
  return nodes.parse(parsed).flatMap((node): XmlElement[] => {
    const name = Object.keys(node).find(
      (key) => key !== ':@' && !key.startsWith('#') && !key.startsWith('?'),
    );
    if (name === undefined) return [];
    const inside = nodes.parse(node[name]);
    const attributes = Object.entries(attributesOf.parse(node[':@'] ?? {}));
    return [
      {
        name,
        attributes: Object.fromEntries(attributes.map(([key, value]) => [key, plain(value)])),
        text: inside.map(textIn).join('').trim(),
        children: elementsIn(inside),
      },
    ];
  });
}

function textIn(node: Record<string, unknown>): string {
  if ('#text' in node) return plain(String(node['#text']));
  if ('#cdata' in node)
    return textOf
      .parse(node['#cdata'])
      .map((part) => part['#text'])
      .join('');
  return '';
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Once, so that what an entity says is never read as another. */
const plain = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hexadecimal, named) => {
      if (named) return SIGNS[named] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );

/** The first element at a path of names, from `element` down. */
export const at = (element: XmlElement, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );

export const textAt = (element: XmlElement, ...path: string[]): string => at(element, ...path)?.text ?? '';

export const allOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);
