import type { DeclarationSnapshot, GrantLetterSnapshot } from '#app/domain/funding/paper-snapshots';
import { boothConfirmation } from './confirmations';

const { organiser, firm } = boothConfirmation();

const head = {
  ...{ issuedAt: '2026-11-20T09:00:00.000Z', issuedOn: '2026-11-20' },
  organiser: {
    ...organiser,
    ...{ legalForm: organiser.legalForm ?? null, siren: organiser.siren ?? null },
    ...{ email: organiser.email ?? null, phone: organiser.phone ?? null },
  },
  firm: { ...firm, identifier: 'FR:900000019' },
};

const ceiling = {
  ...{ ceilingCents: 30_000_000, usedCents: 399_496 },
  ...{ windowStart: '2023-11-19', windowEnd: '2026-11-19' },
};

/** The worked stand of 7 989.92, half of it paid by the Region to the organiser. */
export function grantLetter(changes: Partial<GrantLetterSnapshot> = {}): GrantLetterSnapshot {
  return {
    ...{ locale: 'fr', ...head, kind: 'granted', event: 'Cosmoprof Asia 2026', ceiling },
    grant: {
      ...{ label: 'Région – aide versée à l’organisateur', funder: 'Région Centre-Val de Loire' },
      ...{ mode: 'THIRD_PARTY_PAYMENT', basis: 'DE_MINIMIS', memberState: 'FR' },
      ...{ amountCents: 399_496, grossCents: 399_496, decidedOn: '2026-11-19', reference: 'DEC-2026-118' },
      ...{ reversedOn: null, reversalReason: null },
    },
    calculation: {
      lines: [
        { labelFr: 'Stand équipé', labelEn: 'Equipped booth', netCents: 707_400 },
        { labelFr: 'Stand d’angle (2 faces ouvertes)', labelEn: 'Corner booth', netCents: 56_592 },
        { labelFr: 'Droit d’inscription et catalogue', labelEn: 'Registration', netCents: 35_000 },
      ],
      ...{ eligibleAfterAreaCapCents: 798_992, ratePercent: '50', beforeLimitsCents: 399_496 },
    },
    ...changes,
  };
}

/** The same letter for an aid taken back. */
export function reversalLetter(changes: Partial<GrantLetterSnapshot> = {}): GrantLetterSnapshot {
  const letter = grantLetter();
  const reversed = { reversedOn: '2026-11-20', reversalReason: 'retrait de l’entreprise' };
  return { ...letter, kind: 'reversed', grant: { ...letter.grant, ...reversed }, ...changes };
}

/** A firm that votes in another, with `count` aids between them. */
export function declaration(count = 2, changes: Partial<DeclarationSnapshot> = {}): DeclarationSnapshot {
  return {
    ...{ locale: 'fr', ...head, memberState: 'FR', ceiling },
    perimeter: [
      { name: firm.name, identifier: 'FR:900000019', link: null },
      { name: 'Parfums du Perche SAS', identifier: 'FR:900000027', link: 'VOTES' },
    ],
    aids: Array.from({ length: count }, (_, at) => ({
      ...{ on: '2025-02-03', amountCents: 199_748, source: 'DECLARED' as const },
      ...{
        grantor: at % 2 === 0 ? 'Bpifrance' : '',
        firm: at % 2 === 0 ? firm.name : 'Parfums du Perche SAS',
      },
    })),
    ...changes,
  };
}
