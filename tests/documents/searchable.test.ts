import { expect, it } from 'vitest';
import { Sheet } from '#app/documents/kit/sheet.server';
import { inVisualOrder } from '#app/documents/kit/visual-order';
import { readPdf } from './read-pdf';

async function read(word: string) {
  const head = { organiser: { name: 'a', lines: [] }, title: 'a', marks: [], foot: 'a' };
  const facts = {
    title: 'a',
    author: 'a',
    subject: 'a',
    language: 'fr',
    issuedAt: '2026-11-20T08:00:00.000Z',
  };
  const sheet = new Sheet(head, facts);
  sheet.paragraph(word);
  return readPdf(await sheet.finish());
}

const textOf = async (word: string): Promise<string> => (await read(word)).text;

it('a letter keeps its text in later papers, though an earlier one held it only within an accented letter', async () => {
  expect(await textOf('ÉÈÎŴ')).toContain('ÉÈÎŴ');
  expect(await textOf('EIW')).toContain('EIW');
});

it('sets Thai whole, pictures as one, and has a glyph for every sign of Arabic', async () => {
  const { stretches, text } = await read('Hôtel (فندق الميناء 5) สมชาย 👩🏽‍🔬💄 fin');
  expect(text).not.toContain('\uFFFD');
  expect(stretches.every(({ notdef }) => notdef === 0)).toBe(true);
  const line = stretches.slice(stretches.findIndex((one) => one.text.startsWith('Hôtel')));
  expect(line.flatMap((one) => (/[\p{L}\p{So}]/u.test(one.text) ? one.text.trim() : []))).toMatchObject({
    0: 'Hôtel (5',
    3: 'สมชาย',
    4: '👩🔬💄',
    5: 'fin',
  });
});

it.each([
  ['words change places', 'A فندق الميناء B', 'A الميناء فندق B'],
  ['numbers stand at the left, brackets turn', 'x (فندق 5) y', 'x (5 فندق) y'],
  ['a comma stays with its word', 'الشيخ زايد، دبي', 'دبي زايد، الشيخ'],
  ['a text without them as it is', 'Zoé 한빛', 'Zoé 한빛'],
])('Arabic within a line: %s', (_, line, seen) => expect(inVisualOrder(line)).toBe(seen));
