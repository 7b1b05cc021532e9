import type { Locale } from '#app/domain/shared/dates';

/** How one thing is written in each language, the usual way first. */
type Entry = Record<Locale, readonly string[]>;

/** What a hotel must know to receive somebody: DOMAIN §7, columns of a rooming list. */
const NEEDS: readonly Entry[] = [
  { fr: ['végétarien', 'végétarienne', 'régime végétarien'], en: ['vegetarian'] },
  { fr: ['végan', 'végane', 'vegan', 'végétalien', 'végétalienne'], en: ['vegan'] },
  { fr: ['sans gluten'], en: ['gluten-free', 'gluten free', 'no gluten'] },
  { fr: ['sans lactose'], en: ['lactose-free', 'lactose free', 'no lactose'] },
  { fr: ['casher', 'kasher', 'cacher'], en: ['kosher'] },
  { fr: ['halal', 'hallal'], en: ['halal'] },
  { fr: ['sans porc'], en: ['no pork', 'pork-free'] },
  { fr: ['sans alcool'], en: ['no alcohol', 'alcohol-free'] },
  { fr: ['sans fruits à coque'], en: ['no nuts', 'nut-free'] },
  {
    fr: ['sans fruits à coque (allergie)', 'allergie aux fruits à coque', 'allergique aux fruits à coque'],
    en: ['no nuts (allergy)', 'nut allergy', 'allergic to nuts'],
  },
  {
    fr: ['sans arachide (allergie)', 'allergie à l’arachide', 'allergique à l’arachide'],
    en: ['no peanuts (allergy)', 'peanut allergy', 'allergic to peanuts'],
  },
  { fr: ['sans fruits de mer'], en: ['no seafood'] },
  {
    fr: ['sans fruits de mer (allergie)', 'allergie aux fruits de mer', 'allergique aux fruits de mer'],
    en: ['no seafood (allergy)', 'seafood allergy', 'allergic to seafood'],
  },
  { fr: ['chambre calme'], en: ['quiet room'] },
  { fr: ['chambre fumeur', 'fumeur', 'fumeuse'], en: ['smoking room', 'smoker'] },
  { fr: ['chambre non-fumeur', 'non-fumeur', 'non fumeur'], en: ['non-smoking room', 'non-smoking'] },
  { fr: ['arrivée tardive'], en: ['late arrival'] },
  { fr: ['arrivée matinale'], en: ['early arrival'] },
  { fr: ['départ tardif'], en: ['late departure', 'late check-out'] },
  { fr: ['lit bébé'], en: ['baby cot', 'cot'] },
  {
    fr: ['PMR : chambre accessible', 'PMR: chambre accessible', 'chambre accessible', 'chambre PMR', 'PMR'],
    en: ['accessible room (reduced mobility)', 'accessible room', 'wheelchair-accessible room'],
  },
];

/** As passports and rooming lists name them: “nationalité : française”. */
const NATIONALITIES: readonly Entry[] = (
  [
    ['française', 'French'],
    ['allemande', 'German'],
    ['américaine', 'American'],
    ['autrichienne', 'Austrian'],
    ['belge', 'Belgian'],
    ['brésilienne', 'Brazilian'],
    ['britannique', 'British'],
    ['bulgare', 'Bulgarian'],
    ['canadienne', 'Canadian'],
    ['chinoise', 'Chinese'],
    ['colombienne', 'Colombian'],
    ['coréenne', 'Korean'],
    ['espagnole', 'Spanish'],
    ['grecque', 'Greek'],
    ['indienne', 'Indian'],
    ['irlandaise', 'Irish'],
    ['italienne', 'Italian'],
    ['ivoirienne', 'Ivorian'],
    ['japonaise', 'Japanese'],
    ['libanaise', 'Lebanese'],
    ['luxembourgeoise', 'Luxembourgish'],
    ['malgache', 'Malagasy'],
    ['marocaine', 'Moroccan'],
    ['mexicaine', 'Mexican'],
    ['néerlandaise', 'Dutch'],
    ['polonaise', 'Polish'],
    ['portugaise', 'Portuguese'],
    ['roumaine', 'Romanian'],
    ['sénégalaise', 'Senegalese'],
    ['suisse', 'Swiss'],
    ['taïwanaise', 'Taiwanese'],
    ['tunisienne', 'Tunisian'],
    ['turque', 'Turkish'],
  ] as const
).map(([fr, en]) => ({ fr: [fr], en: [en] }));

/** What somebody wrote about a stay, in the reader's language as far as the words are known, else as written. */
export const needsIn = (locale: Locale, text: string | null): string =>
  (text ?? '')
    .split(/[,;](?![^(]*\))/)
    .map((part) => wordsIn(NEEDS, locale, part.trim()))
    .filter((part) => part !== '')
    .join(', ');

/** The nationalities that both languages know, in the reader's. */
export const nationalitiesIn = (locale: Locale): string[] =>
  NATIONALITIES.flatMap((entry) => entry[locale].slice(0, 1));

/** "coréenne" → "Korean"; as written where it isn't known. */
export const nationalityIn = (locale: Locale, text: string | null): string =>
  wordsIn(NATIONALITIES, locale, (text ?? '').trim());

function wordsIn(entries: readonly Entry[], locale: Locale, text: string): string {
  const written = plain(text);
  const known = (words: readonly string[]) => words.some((word) => plain(word) === written);
  const entry = entries.find(({ fr, en }) => known(fr) || known(en));
  return !entry || known(entry[locale]) ? text : (entry[locale][0] ?? text);
}

const plain = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replaceAll("'", '’').trim();
