import { isCalled, MOST_CONTACTS, type TypedOnTheRoad } from '#app/domain/delegations/plan-on-the-road';
import { textOf } from './forms';

/** More hotels than a delegation sleeps in: beyond it a form is a mistake. */
const MOST_HOTELS = 100;

/** Hotels and numbers as typed in `OnTheRoadFields`, without the numbers left empty or ticked to be removed. */
export function onTheRoadOf(form: FormData): TypedOnTheRoad {
  const hotels = numbered('hotel', MOST_HOTELS).filter((row) => textOf(form, `${row}.hotel`) !== '');
  const contacts = numbered('contact', MOST_CONTACTS).filter((row) => !form.has(`${row}.remove`));
  return {
    hotels: hotels.map((row) => ({
      hotel: textOf(form, `${row}.hotel`),
      address: textOf(form, `${row}.address`),
      localName: textOf(form, `${row}.localName`),
      localAddress: textOf(form, `${row}.localAddress`),
      phone: textOf(form, `${row}.phone`),
      note: textOf(form, `${row}.note`),
    })),
    contacts: contacts
      .map((row) => ({
        order: textOf(form, `${row}.order`),
        kind: textOf(form, `${row}.kind`),
        name: textOf(form, `${row}.name`),
        phone: textOf(form, `${row}.phone`),
        note: textOf(form, `${row}.note`),
      }))
      .filter(isCalled),
  };
}

const numbered = (name: string, most: number): string[] =>
  Array.from({ length: most }, (_, index) => `${name}-${index + 1}`);
