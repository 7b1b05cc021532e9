import { dialled } from '#app/domain/delegations/on-the-road';

/** A number that a phone dials when it is touched. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <a className="link inline-flex min-h-6 items-center" href={`tel:${dialled(phone)}`}>
    {phone}
  </a>
);
