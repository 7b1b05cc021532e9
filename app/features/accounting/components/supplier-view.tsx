import {
  isCreditNote,
  type SupplierInvoice,
  type SupplierParty,
} from '#app/domain/accounting/supplier-invoice';
import { useFormats, useT } from '#app/i18n/react';
import { Card } from '#app/ui/card';
import { DataList } from '#app/ui/data-list';
import { Section } from '#app/ui/page';
import { SupplierLines } from './supplier-lines';

/** A supplier's invoice in the words of its XML, nothing added. */
export function SupplierView({
  invoice,
  attachment,
}: {
  invoice: SupplierInvoice;
  attachment: string | null;
}) {
  const t = useT();
  const f = useFormats();
  const type = t(isCreditNote(invoice) ? 'costs.xml.type.credit' : 'costs.xml.type.invoice');
  return (
    <Section
      title={t('costs.xml.title')}
      intro={attachment ? t('costs.xml.in', { name: attachment }) : undefined}
    >
      <Card>
        <DataList
          facts={[
            { label: t('costs.column.number'), value: `${type} ${invoice.number} (${invoice.typeCode})` },
            { label: t('costs.xml.profile'), value: t(`costs.profile.${invoice.profile}`) },
            { label: t('costs.column.issued'), value: f.date(invoice.issuedOn, 'long') },
            ...(invoice.dueOn
              ? [{ label: t('costs.column.due'), value: f.date(invoice.dueOn, 'long') }]
              : []),
            { label: t('costs.xml.seller'), value: <Party party={invoice.seller} /> },
            { label: t('costs.xml.buyer'), value: <Party party={invoice.buyer} /> },
            ...(invoice.refersTo.length > 0
              ? [{ label: t('costs.xml.refers'), value: invoice.refersTo.slice(0, 20).join(', ') }]
              : []),
          ]}
        />
      </Card>
      <SupplierLines invoice={invoice} />
    </Section>
  );
}

function Party({ party }: { party: SupplierParty }) {
  const numbers = [
    party.siret ? `SIRET ${party.siret}` : party.siren && `SIREN ${party.siren}`,
    party.vatId,
  ].filter(Boolean);
  return (
    <>
      {[party.name, ...party.address, party.country].filter(Boolean).join(', ')}
      {numbers.length > 0 && <span className="block text-sm text-muted">{numbers.join(' · ')}</span>}
    </>
  );
}
