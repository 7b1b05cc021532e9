import { readFileSync } from 'node:fs';
import type { AllocationListSnapshot, Holder } from '#app/documents/allocation-list/snapshot';
import { boothsOf } from '#app/domain/pavilions/booths';
import { parsePlan } from '#app/domain/pavilions/parse-plan';
import { boothConfirmation } from './confirmations';

const read = parsePlan(JSON.parse(readFileSync('db/seed/data/pavilions/cosmetic-360-2027.json', 'utf8')));
if (!read.ok) throw new Error('the plan of Cosmetic 360 no longer parses');
const plan = read.value;
const booths = boothsOf(plan);

export const NAMES = [
  `Société des Parfums <de l’Eure> & fils ${'Châteauneuf-en-Thymerais '.repeat(9)}`.slice(0, 200),
  '한빛바이오 (Hanbit Bio Co., Ltd.)',
  '日本紅梅化粧品株式会社 (Nihon Kobai Cosmetics K.K.)',
  'Mușețel Ardeal Cosmetice SRL',
];

const holder = (booth: string, index: number): Holder => ({
  booth,
  firm: `FR:${index}`,
  name: NAMES[index] ?? `Maison ${String(index).padStart(3, '0')} SARL`,
  country: index === 1 ? 'KR' : 'FR',
  region: index === 2 ? null : 'Provence-Alpes-Côte d’Azur',
  segmentFr: 'Tests et analyses / contrôle qualité',
  segmentEn: 'Testing and analysis / quality control',
});

/** Cosmetic 360: 259 of 260 booths held, and two places of six in the collective space. */
export function allocationList(changes: Partial<AllocationListSnapshot> = {}): AllocationListSnapshot {
  const single = booths.filter(({ use }) => use === 'individual');
  const shared = booths.find(({ use }) => use === 'collective');
  const held = [...single.slice(1), ...(shared ? [shared, shared] : [])];
  const { siren = null, legalForm = null, email = null, ...organiser } = boothConfirmation().organiser;
  return {
    locale: 'fr',
    organiser: { ...organiser, siren, legalForm, email, phone: null },
    edition: {
      name: 'Cosmetic 360 2027',
      provisional: true,
      venues: [{ name: 'Carrousel du Louvre', startsOn: '2027-10-13', endsOn: '2027-10-14' }],
    },
    version: 2,
    releasedAt: '2026-11-20T08:00:00.000Z',
    plan,
    booths,
    holders: held.map(({ label }, index) => holder(label, index)),
    ...changes,
  };
}
