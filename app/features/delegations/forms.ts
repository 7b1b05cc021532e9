import { AUDIENCES, ITEM_KINDS } from '#app/domain/delegations/delegation';
import type { TypedLeg, TypedStay, TypedTravel } from '#app/domain/delegations/plan-travel';
import type { ItemPlan } from '#app/domain/delegations/read-programme';

/** How many legs each way and how many nights apart a form proposes at least. */
export const LEGS = [1, 2];
export const STAYS = [1, 2];

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim() : '';
};

/** Flights and nights as typed in `TravelFields`. */
export function travelOf(form: FormData): TypedTravel {
  const leg = (name: string): TypedLeg => ({
    flight: textOf(form, `${name}.flight`),
    from: textOf(form, `${name}.from`),
    to: textOf(form, `${name}.to`),
    departure: textOf(form, `${name}.departure`),
    arrival: textOf(form, `${name}.arrival`),
  });
  const stay = (name: string): TypedStay => ({
    hotel: textOf(form, `${name}.hotel`),
    roomType: textOf(form, `${name}.roomType`),
    sharesWith: textOf(form, `${name}.sharesWith`),
    checkIn: textOf(form, `${name}.checkIn`),
    checkOut: textOf(form, `${name}.checkOut`),
  });
  return {
    outward: LEGS.map((number) => leg(`outward-${number}`)),
    return: LEGS.map((number) => leg(`return-${number}`)),
    stays: STAYS.map((number) => stay(`stay-${number}`)),
  };
}

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
