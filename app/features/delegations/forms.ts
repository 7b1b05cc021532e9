import { AUDIENCES, ITEM_KINDS } from '#app/domain/delegations/delegation';
import type { PersonFact, TypedPerson } from '#app/domain/delegations/person';
import type { TypedMission } from '#app/domain/delegations/plan-mission';
import {
  isFlown,
  isSlept,
  MOST_TYPED,
  type TypedLeg,
  type TypedStay,
  type TypedTravel,
} from '#app/domain/delegations/plan-travel';
import type { ItemPlan } from '#app/domain/delegations/read-programme';

/** One line of text as typed, without what would break it. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim() : '';
};

/** Flights and nights as typed in `TravelFields`, without those left empty or ticked to be removed. */
export function travelOf(form: FormData): TypedTravel {
  const leg = (name: string): TypedLeg => ({
    flight: textOf(form, `${name}.flight`),
    from: textOf(form, `${name}.from`),
    to: textOf(form, `${name}.to`),
    departure: textOf(form, `${name}.departure`),
    arrival: textOf(form, `${name}.arrival`),
    booking: textOf(form, `${name}.booking`),
    fromTerminal: textOf(form, `${name}.fromTerminal`),
    toTerminal: textOf(form, `${name}.toTerminal`),
    baggage: textOf(form, `${name}.baggage`),
  });
  const stay = (name: string): TypedStay => ({
    hotel: textOf(form, `${name}.hotel`),
    roomType: textOf(form, `${name}.roomType`),
    sharesWith: textOf(form, `${name}.sharesWith`),
    checkIn: textOf(form, `${name}.checkIn`),
    checkOut: textOf(form, `${name}.checkOut`),
    confirmation: textOf(form, `${name}.confirmation`),
    note: textOf(form, `${name}.note`),
  });
  return {
    outward: keptRows(form, 'outward').map(leg).filter(isFlown),
    return: keptRows(form, 'return').map(leg).filter(isFlown),
    stays: keptRows(form, 'stay').map(stay).filter(isSlept),
  };
}

/** "outward-1", "outward-2", … as far as the form goes. */
const keptRows = (form: FormData, name: string): string[] =>
  Array.from({ length: MOST_TYPED }, (_, index) => `${name}-${index + 1}`).filter(
    (row) => !form.has(`${row}.remove`),
  );

/** What a form carries of the state that it was filled from. */
export const markIn = (form: FormData): string => textOf(form, 'mark');

/** The id that a form for a new item proposes: sent twice, it is one item. */
export const keyIn = (form: FormData): string => textOf(form, 'key');

/** A mission as typed on the page of a new one. */
export const missionOf = (form: FormData): TypedMission => ({
  kind: textOf(form, 'kind'),
  edition: textOf(form, 'edition'),
  name: textOf(form, 'name'),
});

/** Somebody as typed in `PersonFields`. */
export const personOf = (form: FormData): TypedPerson => typedPerson((fact) => textOf(form, fact));

/** Each fact of a person as text. */
export const typedPerson = (textOf: (fact: PersonFact) => string): TypedPerson => ({
  title: textOf('title'),
  givenName: textOf('givenName'),
  familyName: textOf('familyName'),
  company: textOf('company'),
  role: textOf('role'),
  jobTitle: textOf('jobTitle'),
  locale: textOf('locale'),
  email: textOf('email'),
  phone: textOf('phone'),
  nationality: textOf('nationality'),
  passportExpiresOn: textOf('passportExpiresOn'),
  diet: textOf('diet'),
  remarks: textOf('remarks'),
  emergencyContact: textOf('emergencyContact'),
  emergencyPhone: textOf('emergencyPhone'),
});

/** An item of the programme as typed in `ItemFields`. */
export function itemPlanOf(form: FormData): ItemPlan {
  const text = (name: string) => textOf(form, name) || null;
  return {
    date: textOf(form, 'date'),
    start: textOf(form, 'start'),
    end: textOf(form, 'end'),
    timeZone: textOf(form, 'timeZone'),
    kind: ITEM_KINDS.find((kind) => kind === textOf(form, 'kind')) ?? 'official',
    title: textOf(form, 'title'),
    place: textOf(form, 'place'),
    audience: AUDIENCES.find((audience) => audience === textOf(form, 'audience')) ?? 'all',
    participants: form.getAll('participants').map(Number).filter(Number.isInteger),
    meetingTable: text('table'),
    counterpart: text('counterpart'),
    interpreter: text('interpreter'),
    dress: text('dress'),
  };
}

/** Whether one of these texts has the words looked for, accents and capitals apart; nothing looked for is in all. */
export const finds = (wanted: string, ...texts: string[]): boolean =>
  texts.some((text) => plain(text).includes(plain(wanted)));

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
