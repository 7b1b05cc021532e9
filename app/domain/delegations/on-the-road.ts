/** Whom a number for the road reaches; in the order in which they are offered. */
export const CONTACT_KINDS = ['duty', 'insurance', 'embassy', 'hospital', 'other'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** What is known of a hotel beyond its name, which is how stays name it; null where nobody said. */
export type HotelFacts = {
  hotel: string;
  address: string | null;
  /** Name and address as whoever drives there reads them. */
  localName: string | null;
  localAddress: string | null;
  phone: string | null;
  note: string | null;
};

/** A number to call; without a name its kind stands for it. */
export type RoadContact = { kind: ContactKind; name: string | null; phone: string; note: string | null };

/** What somebody needs on the spot: one state of a mission's hotels and of its numbers, in their order. */
export type OnTheRoad = { hotels: HotelFacts[]; contacts: RoadContact[] };

/** Facts of the hotels that these stays name, each once, in the order of the stays; those of which nothing is known are left out. */
export function hotelsOf(stays: readonly { hotel: string }[], hotels: readonly HotelFacts[]): HotelFacts[] {
  return [...new Set(stays.map(({ hotel }) => hotel))].flatMap(
    (name) => hotels.find(({ hotel }) => hotel === name) ?? [],
  );
}

/** The organiser's own numbers first, then the others in their order. */
export function dutyFirst(contacts: readonly RoadContact[]): RoadContact[] {
  return [
    ...contacts.filter(({ kind }) => kind === 'duty'),
    ...contacts.filter(({ kind }) => kind !== 'duty'),
  ];
}

/** Whether a number is for when something goes wrong. */
export const isUrgent = ({ kind }: RoadContact): boolean => kind !== 'duty' && kind !== 'other';

/** The digits that a phone dials: "+33 (0)1 99 00 12 34" is +33199001234. */
export const dialled = (phone: string): string =>
  phone.replace(/^(\s*\+.*?)\(0\)/, '$1').replace(/[^+\d]/g, '');
