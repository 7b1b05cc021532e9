/** Made-up words in the writing of a country, and what stands around them in a firm's name. */
type Naming = { parts: [string[], string[], string[]]; around: (word: string, latin: string) => string };

const LATIN: Naming['parts'] = [
  [
    'Av',
    'Bré',
    'Cal',
    'Dor',
    'Él',
    'Flor',
    'Gal',
    'Hél',
    'Is',
    'Jas',
    'Lum',
    'Mar',
    'Név',
    'Or',
    'Quin',
    'Syl',
  ],
  ['a', 'é', 'i', 'o', 'ou', 'u', 'ia', 'éa', 'an', 'en', 'or', 'il'],
  [
    'lys',
    'mone',
    'nat',
    'quine',
    'rance',
    'sève',
    'telle',
    'vance',
    'ville',
    'zane',
    'dème',
    'flore',
    'gance',
  ],
];
const HANGUL: Naming['parts'] = [
  ['가', '나', '다', '라', '마', '바', '사', '하', '새', '은', '금', '별', '달', '꽃', '햇', '온'],
  ['나', '라', '미', '비', '솔', '슬', '아', '예', '우', '유', '주', '진'],
  ['랑', '람', '별', '빛', '새', '샘', '솜', '울', '은', '채', '결', '담', '늘'],
];
const KANJI: Naming['parts'] = [
  ['青', '赤', '白', '紫', '金', '銀', '春', '夏', '秋', '冬', '東', '西', '南', '北', '新', '清'],
  ['花', '葉', '波', '雪', '月', '風', '香', '泉', '桜', '梅', '菊', '桃'],
  ['原', '川', '山', '田', '野', '里', '浜', '谷', '崎', '島', '井', '沢', '森'],
];

const latin = (end: string): Naming => ({ parts: LATIN, around: (word) => `${word} ${end}` });

const NAMINGS: Record<string, Naming> = {
  BE: latin('Labo BV'),
  CA: latin('Cosmétiques inc.'),
  CO: latin('Ingredientes S.A.S.'),
  DE: latin('Kosmetik GmbH'),
  ES: latin('Cosmética S.L.'),
  IT: latin('Cosmetici S.r.l.'),
  JP: { parts: KANJI, around: (word, read) => `${word}化粧品株式会社 (${read} Cosmetics K.K.)` },
  KR: { parts: HANGUL, around: (word, read) => `${word}뷰티 (${read} Beauty Co., Ltd.)` },
  MA: latin('Cosmétiques SARL AU'),
  PT: latin('Cosméticos Lda'),
  RO: latin('Cosmetice SRL'),
  TW: { parts: KANJI, around: (word, read) => `${word}生技股份有限公司 (${read} Biotech Co.)` },
};

const FRENCH = ['Parfums SAS', 'Flaconnage SARL', 'Laboratoires SA', 'Ingrédients SAS', 'Emballages SARL'];

export type FirmName = { name: string; domain: string };

/** The name of the `serial`th made-up firm, and its domain in .example. Two serials never share a name. */
export function firmName(country: string, serial: number): FirmName {
  const naming = NAMINGS[country] ?? latin(FRENCH[serial % FRENCH.length] ?? '');
  const read = wordOf(LATIN, serial);
  const name = naming.around(wordOf(naming.parts, serial), read);
  return { name, domain: `${asAscii(read)}-${country.toLowerCase()}.example` };
}

/** The same word comes again only after as many as there are; those after it bear a number. */
function wordOf([heads, middles, ends]: Naming['parts'], serial: number): string {
  const many = heads.length * middles.length * ends.length;
  const at = (serial * 1009) % many;
  const round = Math.floor(serial / many);
  const head = heads[at % heads.length] ?? '';
  const middle = middles[Math.floor(at / heads.length) % middles.length] ?? '';
  const end = ends[Math.floor(at / heads.length / middles.length)] ?? '';
  return head + middle + end + (round > 0 ? ` ${round + 1}` : '');
}

const asAscii = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '-');
