import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Where a file of the built-in data is, by its path under db/seed/data. */
export const builtInPath = (name: string): string =>
  fileURLToPath(new URL(`./data/${name}`, import.meta.url));

export const builtInFile = (name: string): Promise<Buffer> => readFile(builtInPath(name));

export async function builtInJson(name: string): Promise<unknown> {
  return JSON.parse((await builtInFile(name)).toString('utf8'));
}

/** What `import fairs` brings when no file is given. */
export async function builtInFairs() {
  const [fairs, network, priceLists, subsidies] = await Promise.all(
    ['fairs.json', 'network.json', 'price-lists.json', 'subsidies.json'].map(builtInJson),
  );
  return { fairs, network, priceLists, subsidies };
}
