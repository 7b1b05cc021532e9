import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseNetwork, slugOf } from '#app/domain/fairs/network';
import { parseFairs } from '#app/domain/fairs/parse-fairs';
import { parsePriceFile, parseSchemes } from '#app/domain/fairs/price-files';
import { data } from '#tests/features/pavilions/season';

const fair = z.looseObject({ editions: z.array(z.looseObject({ venues: z.array(z.looseObject({})) })) });
const file = z.object({ fairs: z.array(fair) });
const fairs = () => file.parse(data('fairs'));
const first = () => fairs().fairs[0] ?? fair.parse({});

describe('the fairs file', () => {
  test('the built-in one is sound', () => {
    const parsed = parseFairs(data('fairs'));
    expect(parsed.ok && parsed.value.fairs.map(({ slug }) => slug)).toEqual([
      'cosmetic-360',
      'cosmoprof-asia',
      'beautyworld-middle-east',
      'cosmoprof-north-america-las-vegas',
      'china-beauty-expo',
      'cosmoprof-worldwide-bologna',
      'in-cosmetics-global',
    ]);
  });

  const editionWith = (venue: object) => {
    const one = first();
    return { fairs: [{ ...one, editions: [{ ...one.editions[0], venues: [venue] }] }] };
  };
  const days = { venue: 'louvre', start: '2027-10-13', end: '2027-10-14', provisional: false };

  test.each<[string, unknown, string]>([
    ['not a file', 7, '(file)'],
    [
      'a zone that is not there',
      { fairs: [{ ...first(), timeZone: 'Europe/Chartres' }] },
      'fairs.0.timeZone',
    ],
    [
      'a day that does not exist',
      editionWith({ ...days, start: '2027-02-30' }),
      'fairs.0.editions.0.venues.0.start',
    ],
    ['ends before it starts', editionWith({ ...days, end: '2027-10-12' }), 'fairs.0.editions.0.venues.0.end'],
    ['a start without an end', editionWith({ ...days, end: null }), 'fairs.0.editions.0.venues.0.end'],
    ['a venue that the fair does not have', editionWith({ ...days, venue: 'javits' }), 'javits'],
    [
      'the same fair twice',
      {
        fairs: [
          { ...first(), editions: [] },
          { ...first(), editions: [] },
        ],
      },
      'slug',
    ],
  ])('%s is refused with its place', (_, json, path) => {
    const parsed = parseFairs(json);
    expect(parsed.ok ? [] : parsed.problems.map(({ code, params }) => [code, params?.path])).toEqual([
      ['FAIRS_MALFORMED', path],
    ]);
  });
});

describe('the network file', () => {
  test('the organiser is one of the clusters, with its address in parts', () => {
    const parsed = parseNetwork(data('network'));
    if (!parsed.ok) throw new Error('refused');
    expect(
      parsed.value.organisations.filter(({ kind }) => kind === 'organiser').map(({ name }) => name),
    ).toEqual(['Cosmetic Valley']);
    expect(parsed.value.organiser).toMatchObject({
      ...{ slug: 'cosmetic-valley', addressLines: ['1 place de la Cathédrale'] },
      ...{ postcode: '28000', city: 'Chartres', vatId: 'FR45413570375' },
    });
  });

  test.each([
    ['AEBB – Associação Empresarial da Beira Baixa', 'aebb-associacao-empresarial-da-beira-baixa'],
    ["Innov'Alliance", 'innovalliance'],
    ['İKMİB', 'ikmib'],
    ['Beautéville', 'beauteville'],
  ])('%s → %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('anything else is refused, not thrown', () => {
    expect(parseNetwork({}).ok).toBe(false);
    expect(parseNetwork(null).ok).toBe(false);
  });
});

test('price lists and schemes: the built-in ones are sound, a wrong one is named', () => {
  const prices = parsePriceFile(data('price-lists'));
  expect(prices.ok && prices.value.lists.map(({ slug, packages }) => [slug, packages.length])).toEqual([
    ['bci-bologna-2021', 8],
    ['beauty-dusseldorf-2023', 0],
    ['holz-type', 0],
    ['pavilion-2026-per-m2', 0],
    ['salon-france-2027', 0],
  ]);
  const schemes = parseSchemes(data('subsidies'));
  expect(schemes.ok && schemes.value.map(({ slug }) => slug).slice(0, 2)).toEqual([
    'GRAND_EST_SALONS-v1',
    'GRAND_EST_SALONS-v2',
  ]);
  expect(parsePriceFile({ lists: [] }).ok).toBe(false);
  expect(parseSchemes({ schemes: [{ id: 'X' }] }).ok).toBe(false);
});
