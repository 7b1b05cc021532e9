import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';
import { placeOf, type Source, visit } from './sources';

export type Words = Record<string, string>;

/** Keys that one language has and the other lacks, and keys whose `{params}` differ. */
export function unequal(fr: Words, en: Words): string[] {
  const missing = (from: Words, to: Words, name: string) =>
    Object.keys(from)
      .filter((key) => !(key in to))
      .map((key) => `${name} lacks ${key}`);
  const params = Object.keys(fr)
    .filter((key) => key in en && paramsOf(fr[key]) !== paramsOf(en[key]))
    .map((key) => `${key}: {${paramsOf(fr[key])}} in French, {${paramsOf(en[key])}} in English`);
  return [...missing(fr, en, 'English'), ...missing(en, fr, 'French'), ...params];
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

// The parser's own names for these are not exported by the library.
const [LITERAL, POUND] = [0, 7];

function paramsOf(text = ''): string {
  const names = (elements: Element[]): string[] => elements.flatMap(namesIn);
  const namesIn = (element: Element): string[] => {
    if (element.type === LITERAL || element.type === POUND) return [];
    const branches = 'options' in element ? Object.values(element.options) : [];
    return ['value' in element ? element.value : '', ...branches.flatMap((branch) => names(branch.value))];
  };
  const found = names(new IntlMessageFormat(text, 'fr', undefined, { ignoreTag: true }).getAst());
  return [...new Set(found)].sort().join(', ');
}

/** French puts a no-break space before ; : ! ? » % € and after «, and never straight double quotes. */
export function looseFrench(fr: Words): string[] {
  const fault = /[^\s\u00a0\u202f] [;:!?»%€]|« |«[^\u00a0\u202f]|[^\u00a0\u202f]»|"/;
  return Object.entries(fr)
    .filter(([, text]) => fault.test(text.replaceAll(/https?:\S+/g, '')))
    .map(([key, text]) => `${key}: ${text}`);
}

/** Refusals without words: `problem.<CODE>`; a code that is not in a refusal may be worded under another prefix. */
export function unworded(files: Source[], words: Words): string[] {
  const endings = new Set(Object.keys(words).map((key) => key.split('.').at(-1)));
  return files.flatMap((file) => {
    const found: string[] = [];
    visit(file.tree, (node) => {
      const { code, refused } = codeIn(node) ?? {};
      if (!code || `problem.${code}` in words || (!refused && endings.has(code))) return;
      found.push(`${placeOf(file, node)}: problem.${code}`);
    });
    return found;
  });
}

/** The code in `refuse({ code: 'X' })`, or in any `{ code: 'X_Y' }` that says where or what beside it. */
function codeIn(node: ts.Node): { code: string; refused: boolean } | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const fields = node.properties.filter(ts.isPropertyAssignment);
  const code = fields.find((field) => field.name.getText() === 'code')?.initializer;
  if (!code || !ts.isStringLiteral(code) || !/^[A-Z][A-Z0-9_]+$/.test(code.text)) return undefined;
  // A price says by which rule it came about in the same form: that is no refusal.
  if (ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'rule') return undefined;
  const refused = ts.isCallExpression(node.parent) && node.parent.expression.getText() === 'refuse';
  const problemFields = ['field', 'params', 'code', 'at'];
  const onlyThose = node.properties.every((one) => problemFields.includes(one.name?.getText() ?? ''));
  return refused || (onlyThose && node.properties.length > 1) ? { code: code.text, refused } : undefined;
}
