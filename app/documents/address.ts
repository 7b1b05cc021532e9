import { countryName } from '#app/domain/companies/countries';
import type { Locale } from '#app/domain/shared/dates';

type Address = { addressLines: string[]; postcode: string; city: string; country: string };

/** The lines of an address as its reader's post would write them; the country is named when it isn't the sender's. */
export function addressLines(address: Address, locale: Locale, from?: string): string[] {
  const town = `${address.postcode} ${address.city}`.trim();
  const country = address.country === from ? '' : countryName(address.country, locale);
  return [...address.addressLines, town, country].filter((line) => line.trim() !== '');
}
