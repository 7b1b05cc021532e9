import { readFileSync } from 'node:fs';
import { parsePlan } from '#app/domain/pavilions/parse-plan';
import type { ConfirmationSnapshot } from '#app/domain/registrations/confirmation-snapshot';

const read = parsePlan(JSON.parse(readFileSync('db/seed/data/pavilions/cosmoprof-asia-2026.json', 'utf8')));
if (!read.ok) throw new Error('the plan of Cosmoprof Asia 2026 no longer parses');
const plan = read.value;

/** A corner booth of 12 m² in hall 3E of Cosmoprof Asia 2026. */
export function boothConfirmation(changes: Partial<ConfirmationSnapshot> = {}): ConfirmationSnapshot {
  const hall = plan.halls.find(({ id }) => id === '3E');
  const stand = plan.stands.find(({ hall: id, area }) => id === '3E' && area === 12);
  if (!hall || !stand) throw new Error('no 12 m² booth in hall 3E');
  return {
    reference: 'CPA26-0042',
    confirmedAt: '2026-06-12T08:30:00.000Z',
    confirmedOn: '2026-06-12',
    locale: 'fr',
    organiser: {
      name: 'Cosmetic Valley',
      addressLines: ['1 place de la Cathédrale'],
      postcode: '28000',
      city: 'Chartres',
      country: 'FR',
      legalForm: 'Association loi 1901',
      siren: '413570375',
      vatId: 'FR45413570375',
      email: 'contact@cosmetic-valley.example',
    },
    firm: {
      name: 'Laboratoires Beauce Parfums',
      addressLines: ['12 rue des Iris'],
      postcode: '28000',
      city: 'Chartres',
      country: 'FR',
      contact: { name: 'Inès Delacroix', email: 'ines@beauce-parfums.example' },
    },
    edition: { name: 'Cosmoprof Asia 2026', provisional: false },
    venue: {
      name: 'HKCEC',
      address: '1 Expo Drive, Wan Chai, Hong Kong',
      timeZone: 'Asia/Hong_Kong',
      startsOn: '2026-11-11',
      endsOn: '2026-11-13',
    },
    booth: {
      label: stand.label,
      hallName: hall.name,
      level: hall.level,
      area: stand.area,
      use: 'individual',
      kind: 'corner',
      openSides: 'NE',
    },
    inclusions: [
      'Espace équipé avec cloisons, enseigne et moquette',
      'Un comptoir, une table, trois chaises, une vitrine',
      'Un spot pour 3 m² et une prise de 1 kW',
      'Nettoyage quotidien',
      'Inscription au catalogue et trois badges',
      'Accès à l’espace lounge du pavillon',
    ],
    price: {
      currency: 'EUR',
      lines: [
        { description: 'Espace équipé 12 m²', netCents: 707400 },
        { description: 'Angle, 8 %', netCents: 56592 },
        { description: 'Frais d’inscription', netCents: 35000 },
      ],
      exclVatCents: 798992,
      vatCents: 159798,
      inclVatCents: 958790,
    },
    deposit: { number: 'AC-2026-00049', dueCents: 287638, dueDate: '2026-07-12' },
    steps: [
      { on: '2026-08-13', label: 'Texte et logo pour le catalogue' },
      { on: '2026-09-12', label: 'Enseigne et commandes techniques' },
      { on: null, label: 'Badges' },
    ],
    plan: { halls: [hall], stands: plan.stands.filter(({ hall: id }) => id === '3E') },
    ...changes,
  };
}
