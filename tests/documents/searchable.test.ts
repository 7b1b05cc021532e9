import { expect, it } from 'vitest';
import { Sheet } from '#app/documents/kit/sheet.server';
import { readPdf } from './read-pdf';

async function textOf(word: string): Promise<string> {
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
  return readPdf(await sheet.finish()).text;
}

it('a letter keeps its text in later papers, though an earlier one held it only within an accented letter', async () => {
  expect(await textOf('ÉÈÎŴ')).toContain('ÉÈÎŴ');
  expect(await textOf('EIW')).toContain('EIW');
});
