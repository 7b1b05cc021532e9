import { addressLines } from '#app/documents/address';
import type { PaperHead } from '#app/documents/kit/sheet.server';
import type { Locale } from '#app/domain/shared/dates';
import { translator } from '#app/i18n/translator';

/** What a paper that isn't addressed to a firm says of who made it. */
export type OrganiserFacts = {
  name: string;
  legalForm: string | null;
  siren: string | null;
  addressLines: string[];
  postcode: string;
  city: string;
  country: string;
  email: string | null;
  phone: string | null;
  brandColour?: string;
};

/** The organiser at the head and in the line at the foot. */
export function organiserHead(
  organiser: OrganiserFacts,
  locale: Locale,
): Pick<PaperHead, 'organiser' | 'foot'> {
  const t = translator(locale);
  const { name, legalForm, siren, email, phone, brandColour } = organiser;
  return {
    organiser: {
      name,
      lines: [...addressLines(organiser, locale), ...[email, phone].flatMap((line) => line ?? [])],
      brandColour,
    },
    foot: [name, legalForm, siren && t('papers.siren', { value: siren })].filter(Boolean).join(' · '),
  };
}
