import { readdirSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { MESSAGES } from '#app/i18n/messages';

const FOLDER = 'app/i18n/messages';

type Area = { fr: Record<string, string>; en: Record<string, string> };

const isArea = (value: object): value is Area => 'fr' in value && 'en' in value;

async function areas(): Promise<Area[]> {
  const files = readdirSync(FOLDER).filter((file) => file !== 'index.ts');
  const modules = await Promise.all(files.map((file) => import(`../../${FOLDER}/${file}`)));
  return modules.flatMap((module: object) => Object.values(module)).filter(isArea);
}

test('every key of every area is listed, in both languages, and in one area only', async () => {
  const keys = (await areas()).flatMap((area) => Object.keys(area.fr)).sort();
  expect(Object.keys(MESSAGES.fr).sort()).toEqual(keys);
  expect(Object.keys(MESSAGES.en).sort()).toEqual(keys);
});

/** The names of what a message is filled with, at any depth of its plurals and choices. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const walk = (elements: unknown): void => {
    if (!Array.isArray(elements)) return;
    for (const element of elements) {
      if (element.type >= 1 && element.type <= 6) names.add(element.value);
      for (const option of Object.values<{ value: unknown }>(element.options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

test('both languages say the same facts', () => {
  const facts = (messages: Record<string, string>) =>
    Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, argumentsOf(message)]));
  expect(facts(MESSAGES.en)).toEqual(facts(MESSAGES.fr));
});

test('French keeps a no-break space before ; : ? ! » and after «, and curly apostrophes', () => {
  const wrong = Object.entries(MESSAGES.fr).filter(([, message]) =>
    /[^\s\u00a0\u202f][?!»]|[\w»] [?!;:»](?=\s|$)|« |\w'\w/u.test(message.replaceAll(/\{[^{}]*\}/g, 'x')),
  );
  expect(wrong).toEqual([]);
});
