import { domainToASCII } from 'node:url';
import { isMailAddress, type MailSender, type MailServer } from '#app/platform/mail-server.server';
import type { Address } from './deliver-smtp.server';
import type { Site } from './messages/message';

export type Senders = { site: Site; server: MailServer; from: MailSender | undefined };

/** MAIL_FROM; else the account that signs in, which providers ask for; else the organiser; else Pavilion where it is reached. */
export function senderOf({ from, server, site }: Senders, organiser: Address): Address {
  const wanted = [from?.address, server.auth?.user, organiser.address];
  const address = wanted.find((text) => text !== undefined && isMailAddress(text));
  return {
    name: from?.name ?? (organiser.name || 'Pavilion'),
    address: address ?? `pavilion@${hostOf(site)}`,
  };
}

const NAME = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/;

/** The name of a mail all over the world: on the right a domain of its sender, as RFC 5322 (3.6.4) wants, in ASCII. */
export function messageIdOf(mailId: string, senders: Senders, organiser: Address): string {
  const { address } = senderOf(senders, organiser);
  const domain = domainToASCII(address.slice(address.lastIndexOf('@') + 1));
  return `<${mailId}@${NAME.test(domain) ? domain : hostOf(senders.site)}>`;
}

const hostOf = ({ url }: Site): string => new URL(url).hostname;
