/** One element: text, or elements in their order. */
export type Element = { name: string; attributes?: Record<string, string>; content: string | Element[] };

type Part = Element | undefined;

/** An element around others; what is undefined is left out, and so is an element that nothing is left of. */
export function group(name: string, ...parts: (Part | Part[])[]): Element | undefined {
  const content = parts.flat().filter((part) => part !== undefined);
  return content.length > 0 ? { name, content } : undefined;
}

/** An element around text; left out when there is none. */
export function leaf(
  name: string,
  text: string | undefined,
  attributes?: Record<string, string>,
): Element | undefined {
  const content = text === undefined ? '' : plain(text);
  return content ? { name, content, attributes } : undefined;
}

/** A document of this root, in UTF-8: whatever people typed, the markup is only ours. */
export const xmlDocument = (root: Element, namespaces: Record<string, string>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${written({ ...root, attributes: namespaces })}\n`;

function written({ name, attributes = {}, content }: Element): string {
  const named = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = typeof content === 'string' ? escaped(content) : content.map(written).join('');
  return `<${name}${named.join('')}>${inside}</${name}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** What XML 1.0 can't hold, and what no paper shows: control signs, halves of signs, signs that aren't any, text direction. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u{FFFE}\u{FFFF}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .trim();
