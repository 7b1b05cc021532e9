/** A movement as a bank's file of the demo tells it. */
export type Movement = {
  /** Cents; money that went is negative. */
  cents: number;
  on: string;
  party: string;
  iban?: string;
  reference?: string;
  text?: string;
  bankReference: string;
};

/** A camt.053.001.08 statement of an account in euros, as a bank's server sends it. */
export function camtFile(account: string, day: string, movements: readonly Movement[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
<BkToCstmrStmt>
<GrpHdr><MsgId>STMT-${day}</MsgId><CreDtTm>${day}T05:30:00</CreDtTm></GrpHdr>
<Stmt>
<Id>${day}</Id>
<Acct><Id><IBAN>${account}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${movements.map(entryOf).join('\n')}
</Stmt>
</BkToCstmrStmt>
</Document>
`;
}

function entryOf({ cents, on, party, iban, reference, text, bankReference }: Movement): string {
  const amount = `${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
  const role = cents > 0 ? 'Dbtr' : 'Cdtr';
  return `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${cents > 0 ? 'CRDT' : 'DBIT'}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt><AcctSvcrRef>${bankReference}</AcctSvcrRef>
<NtryDtls><TxDtls><RltdPties><${role}><Pty><Nm>${escapeXml(party)}</Nm></Pty></${role}>${
    iban ? `<${role}Acct><Id><IBAN>${iban}</IBAN></Id></${role}Acct>` : ''
  }</RltdPties><RmtInf>${text ? `<Ustrd>${escapeXml(text)}</Ustrd>` : ''}${
    reference ? `<Strd><CdtrRefInf><Ref>${reference}</Ref></CdtrRefInf></Strd>` : ''
  }</RmtInf></TxDtls></NtryDtls></Ntry>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escapeXml = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
