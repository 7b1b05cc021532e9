import type { InvoiceParty } from '#app/domain/invoicing/invoice';
import { endpointOf } from './endpoint';
import { type Element, group, leaf } from './xml';

/** BG-4 and BG-7. Category O forbids VAT numbers (BR-O-02), whatever the paper shows. */
export function partyElement(
  name: 'ram:SellerTradeParty' | 'ram:BuyerTradeParty',
  party: InvoiceParty,
  { vatIdAllowed }: { vatIdAllowed: boolean },
): Element | undefined {
  const endpoint = endpointOf(party);
  return group(
    name,
    leaf('ram:GlobalID', party.siret, { schemeID: '0009' }),
    leaf('ram:Name', party.name),
    group('ram:SpecifiedLegalOrganization', legalId(party)),
    address(party),
    group(
      'ram:URIUniversalCommunication',
      leaf('ram:URIID', endpoint?.value, { schemeID: endpoint?.scheme ?? '' }),
    ),
    group(
      'ram:SpecifiedTaxRegistration',
      leaf('ram:ID', vatIdAllowed ? party.vatId : undefined, { schemeID: 'VA' }),
    ),
  );
}

/** BT-30 and BT-47: the SIREN under its scheme, a foreign register's number without one. */
function legalId({ siren, nationalId, vatId }: InvoiceParty): Element | undefined {
  if (siren) return leaf('ram:ID', siren, { schemeID: '0002' });
  return nationalId === vatId ? undefined : leaf('ram:ID', nationalId);
}

function address({ addressLines, postcode, city, country }: InvoiceParty): Element | undefined {
  const [one, two, ...more] = addressLines.filter((line) => line.trim() !== '');
  return group(
    'ram:PostalTradeAddress',
    leaf('ram:PostcodeCode', postcode),
    leaf('ram:LineOne', one),
    leaf('ram:LineTwo', two),
    leaf('ram:LineThree', more.join(', ')),
    leaf('ram:CityName', city),
    leaf('ram:CountryID', country),
  );
}
