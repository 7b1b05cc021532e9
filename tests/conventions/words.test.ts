import { describe, expect, it } from 'vitest';
import { MESSAGES } from '#app/i18n/messages';
import { source, sourcesIn } from './sources';
import { looseFrench, unequal, unworded } from './words';

describe('words in French and English', () => {
  it('are under the same keys with the same parameters', () => {
    expect(unequal(MESSAGES.fr, MESSAGES.en)).toEqual([]);
  });

  it('follow French typography', () => {
    expect(looseFrench(MESSAGES.fr)).toEqual([]);
  });

  it('exist for every refusal', () => {
    expect(unworded(sourcesIn('app'), MESSAGES.fr)).toEqual([]);
  });

  it('a missing key or another parameter is caught', () => {
    expect(unequal({ a: 'A', b: '{n} stands' }, { b: '{count} stands', c: 'C' })).toEqual([
      'English lacks a',
      'French lacks c',
      'b: {n} in French, {count} in English',
    ]);
  });

  it.each(['Attention !', 'Nom :', '« Paris »', '50 %', '10 €', 'le "stand"'])('%s is caught', (text) => {
    expect(looseFrench({ key: text })).toHaveLength(1);
  });

  it.each(['Attention\u202f!', 'Nom\u00a0:', '«\u00a0Paris\u00a0»', '50\u00a0%', '14 h 30'])(
    '%s is right',
    (text) => {
      expect(looseFrench({ key: text })).toEqual([]);
    },
  );

  it.each(["refuse({ code: 'NO_SUCH' })", "const p = { code: 'NO_SUCH', at: label }"])(
    '%s unworded is caught',
    (text) => {
      expect(unworded([source('app/domain/fairs/a.ts', text)], {})).toHaveLength(1);
      expect(unworded([source('app/domain/fairs/a.ts', text)], { 'problem.NO_SUCH': 'x' })).toEqual([]);
    },
  );
});
