import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { CONTACT_KINDS, type HotelFacts, type OnTheRoad, type RoadContact } from './on-the-road';
import { LONGEST } from './sheet-rows';

/** One hotel as typed; what is left empty isn't known. */
export type TypedHotel = {
  hotel: string;
  address: string;
  localName: string;
  localAddress: string;
  phone: string;
  note: string;
};

/** One number as typed; `order` is where it is to stand, by which those are told that stand in a form. */
export type TypedContact = { order: string; kind: string; name: string; phone: string; note: string };

export type TypedOnTheRoad = { hotels: TypedHotel[]; contacts: TypedContact[] };

export const MOST_CONTACTS = 20;

const LONGEST_PHONE = 40;

/**
 * Hotels and numbers as typed by hand. What is left empty is left out, a number without anything too. Refuses UNREADABLE_PHONE,
 * CONTACT_WITHOUT_PHONE, TYPED_TOO_LONG (over 200 characters), TOO_MANY_CONTACTS; `field` is "hotel-1.phone", "contact-2.note".
 */
export function planOnTheRoad(typed: TypedOnTheRoad): Result<OnTheRoad> {
  const contacts = typed.contacts.map((contact, index) => ({ contact, field: `contact-${index + 1}` }));
  const given = contacts.filter(({ contact }) => isCalled(contact));
  const problems = [
    ...typed.hotels.flatMap(hotelProblems),
    ...given.flatMap(({ contact, field }) => contactProblems(contact, field)),
    ...(given.length > MOST_CONTACTS ? [{ code: 'TOO_MANY_CONTACTS', params: { most: MOST_CONTACTS } }] : []),
  ];
  if (problems.length > 0) return refuse(...problems);
  const hotels = new Map(typed.hotels.map((hotel) => [hotel.hotel.trim(), hotelOf(hotel)]));
  return ok({
    hotels: [...hotels.values()].filter(isKnown),
    contacts: inOrder(given.map(({ contact }) => contact)).map(contactOf),
  });
}

/** Whether anything of a number was typed: its kind and place alone are only what the form proposes. */
export const isCalled = ({ name, phone, note }: TypedContact): boolean =>
  [name, phone, note].some((text) => text.trim() !== '');

/** Whether anything is known of a hotel but its name. */
export const isKnown = ({ address, localName, localAddress, phone, note }: HotelFacts): boolean =>
  [address, localName, localAddress, phone, note].some(Boolean);

function hotelProblems(hotel: TypedHotel, index: number): Problem[] {
  const field = `hotel-${index + 1}`;
  return [
    ...(['hotel', 'address', 'localName', 'localAddress', 'note'] as const).flatMap((part) =>
      tooLong(hotel[part], `${field}.${part}`),
    ),
    ...phoneProblems(hotel.phone, `${field}.phone`),
  ];
}

function contactProblems({ name, phone, note }: TypedContact, field: string): Problem[] {
  return [
    ...(phone.trim() === ''
      ? [{ code: 'CONTACT_WITHOUT_PHONE', field: `${field}.phone` }]
      : phoneProblems(phone, `${field}.phone`)),
    ...tooLong(name, `${field}.name`),
    ...tooLong(note, `${field}.note`),
  ];
}

const tooLong = (text: string, field: string): Problem[] =>
  text.trim().length > LONGEST ? [{ code: 'TYPED_TOO_LONG', field, params: { most: LONGEST } }] : [];

/** Digits as people group them, three (112) to fifteen of them (ITU-T E.164), a plus sign only in front. */
function phoneProblems(phone: string, field: string): Problem[] {
  const value = phone.trim();
  const digits = value.replace(/\D/g, '').length;
  const reads = /^\+?[\d\s().\-/\u2010-\u2013]*$/u.test(value) && digits >= 3 && digits <= 15;
  if (value === '' || (reads && value.length <= LONGEST_PHONE)) return [];
  return [{ code: 'UNREADABLE_PHONE', field, params: { value: value.slice(0, LONGEST_PHONE) } }];
}

const hotelOf = (typed: TypedHotel): HotelFacts => ({
  hotel: typed.hotel.trim(),
  address: typed.address.trim() || null,
  localName: typed.localName.trim() || null,
  localAddress: typed.localAddress.trim() || null,
  phone: typed.phone.trim() || null,
  note: typed.note.trim() || null,
});

const contactOf = (typed: TypedContact): RoadContact => ({
  kind: CONTACT_KINDS.find((kind) => kind === typed.kind) ?? 'other',
  name: typed.name.trim() || null,
  phone: typed.phone.trim(),
  note: typed.note.trim() || null,
});

/** By the places asked for; of two that ask for the same, one that was below goes first: it was moved up. Without a place, last. */
function inOrder(contacts: readonly TypedContact[]): TypedContact[] {
  return contacts
    .map((contact, index) => {
      const place = /^\d{1,3}$/.test(contact.order.trim()) ? Number(contact.order) : MOST_CONTACTS + 1;
      return { contact, place, moved: Math.sign(place - (index + 1)) };
    })
    .toSorted((a, b) => a.place - b.place || a.moved - b.moved)
    .map(({ contact }) => contact);
}
