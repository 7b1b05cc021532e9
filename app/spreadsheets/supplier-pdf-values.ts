/** A PDF object (ISO 32000-1, 7.3): names, strings, references, arrays and dictionaries; what else there is means nothing here. */
export type PdfValue =
  | { kind: 'name' | 'string'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'reference'; id: number }
  | { kind: 'array'; items: PdfValue[] }
  | { kind: 'dictionary'; entries: Map<string, PdfValue> }
  | { kind: 'nothing' };

type Read = { value: PdfValue; end: number };

/** Deeper than any real file: a hostile one must not fill the stack, nor be read over and over again. */
const DEEPEST = 40;
const LONGEST_TEXT = 65_536;

const NOTHING: PdfValue = { kind: 'nothing' };

/** How many signs and objects may still be looked at: a broken one may start at each sign of a hostile file. */
export type Budget = { left: number };

/** The object that starts at `at` of a file (as Latin-1), and where it ends; null when it is none, broken, or the budget is spent. */
export function readPdfValue(file: string, at: number, budget: Budget, depth = 0): Read | null {
  const start = pastSpace(file, at, budget);
  budget.left -= 1;
  if (start === null || depth > DEEPEST || budget.left < 0) return null;
  const sign = file[start];
  if (sign === '<')
    return file[start + 1] === '<'
      ? dictionary(file, start + 2, budget, depth)
      : hexString(file, start + 1, budget);
  if (sign === '[') return array(file, start + 1, budget, depth);
  if (sign === '(') return literal(file, start + 1, budget);
  if (sign === '/') return name(file, start);
  return numberOrWord(file, start);
}

const SPACE = /[\0\t\n\f\r ]*/y;

/** Where the next token is, past spaces and comments. */
function pastSpace(file: string, from: number, budget: Budget): number | null {
  let at = from;
  for (;;) {
    SPACE.lastIndex = at;
    at += SPACE.exec(file)?.[0].length ?? 0;
    if (file[at] !== '%') return at < file.length ? at : null;
    const end = file.slice(at, at + LONGEST_TEXT).search(/[\r\n]/);
    budget.left -= end === -1 ? LONGEST_TEXT : end + 1;
    if (end === -1 || budget.left < 0) return null;
    at += end;
  }
}

function dictionary(file: string, from: number, budget: Budget, depth: number): Read | null {
  const entries = new Map<string, PdfValue>();
  let at = from;
  for (;;) {
    const next = pastSpace(file, at, budget);
    if (next === null) return null;
    if (file.startsWith('>>', next)) return { value: { kind: 'dictionary', entries }, end: next + 2 };
    const key = file[next] === '/' ? name(file, next) : null;
    const read = key && readPdfValue(file, key.end, budget, depth + 1);
    if (!read || key.value.kind !== 'name') return null;
    entries.set(key.value.text, read.value);
    at = read.end;
  }
}

function array(file: string, from: number, budget: Budget, depth: number): Read | null {
  const items: PdfValue[] = [];
  let at = from;
  for (;;) {
    const next = pastSpace(file, at, budget);
    if (next === null) return null;
    if (file[next] === ']') return { value: { kind: 'array', items }, end: next + 1 };
    const read = readPdfValue(file, next, budget, depth + 1);
    if (!read) return null;
    items.push(read.value);
    at = read.end;
  }
}

const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]{0,200})/y;

function name(file: string, at: number): Read | null {
  NAME.lastIndex = at;
  const found = NAME.exec(file);
  if (!found) return null;
  const text = (found[1] ?? '').replace(/#([0-9A-Fa-f]{2})/g, (_, code) => fromCode(code));
  return { value: { kind: 'name', text }, end: at + found[0].length };
}

const fromCode = (hex: string) => String.fromCharCode(Number.parseInt(hex, 16));

function hexString(file: string, from: number, budget: Budget): Read | null {
  const end = file.slice(from, from + LONGEST_TEXT).indexOf('>');
  budget.left -= end === -1 ? LONGEST_TEXT : end;
  if (end === -1) return null;
  const digits = file.slice(from, from + end).replace(/[^0-9A-Fa-f]/g, '');
  const text = digits.replace(/(..?)/g, (pair: string) => fromCode(pair.padEnd(2, '0')));
  return { value: { kind: 'string', text }, end: from + end + 1 };
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' };

function literal(file: string, from: number, budget: Budget): Read | null {
  let open = 1;
  let text = '';
  for (let at = from; at < file.length && text.length < LONGEST_TEXT; at++) {
    const sign = file[at] ?? '';
    if (--budget.left < 0) return null;
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(file.slice(at + 1, at + 4))?.[0];
      const next = file[at + 1] ?? '';
      text += octal ? String.fromCharCode(Number.parseInt(octal, 8) & 0xff) : (ESCAPES[next] ?? next);
      at += octal?.length ?? 1;
      continue;
    }
    if (sign === '(') open++;
    if (sign === ')' && --open === 0) return { value: { kind: 'string', text }, end: at + 1 };
    text += sign;
  }
  return null;
}

const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![A-Za-z])/y;
const NUMBER = /[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})/y;
const WORD = /true|false|null/y;

function numberOrWord(file: string, at: number): Read | null {
  for (const pattern of [REFERENCE, NUMBER, WORD]) {
    pattern.lastIndex = at;
    const found = pattern.exec(file);
    if (!found) continue;
    const end = at + found[0].length;
    if (pattern === REFERENCE) return { value: { kind: 'reference', id: Number(found[1]) }, end };
    return { value: pattern === NUMBER ? { kind: 'number', value: Number(found[0]) } : NOTHING, end };
  }
  return null;
}
