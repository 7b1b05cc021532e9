import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '#app/mail/messages/layout';

/** What a reader sees of the HTML: its texts and where its links lead. */
function seen(html: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  const body = html.slice(html.indexOf('<body'));
  return body
    .replace(/<a href="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? '');
}

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() !== '');
const marks = fc.constantFrom('<b>', '&amp;', '"', "'", '</td>', '<!--', 'é œ ß', '株式会社');
const said = fc.tuple(words, marks, words).map((parts) => parts.join(''));

test('whatever a mail says, its HTML and its plain text say the same', () => {
  const mail = fc.record({
    locale: fc.constantFrom('fr' as const, 'en' as const),
    ...{ subject: said, title: said, name: said, organiser: said },
    paragraphs: fc.array(said, { minLength: 1, maxLength: 3 }),
    facts: fc.array(fc.record({ label: said, value: said }), { maxLength: 4 }),
    button: fc.record({ label: said, url: fc.webUrl({ withQueryParameters: true }) }),
    after: fc.array(said, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(mail, (given) => {
      const { html, text } = layOut(given);
      const { title, paragraphs, facts, button, after, organiser } = given;
      const all = [title, ...paragraphs, ...facts.flatMap((fact) => [fact.label, fact.value]), ...after];
      for (const one of [...all, button.label, button.url, organiser]) {
        expect(text).toContain(one);
        expect(seen(html)).toContain(one);
      }
      expect(html.match(/<a /g)).toHaveLength(1);
    }),
  );
});
