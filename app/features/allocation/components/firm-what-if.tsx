import { Link } from '@remix-run/react';
import { askAddress } from '#app/features/allocation/question';
import { useT } from '#app/i18n/react';
import { Section } from '#app/ui/page';

type Props = { edition: string; firm: string; booth: string | null };

/** What can be wondered about a firm, its line of the what-if filled in already. */
export function FirmWhatIf({ edition, firm, booth }: Props) {
  const t = useT();
  const links = [
    { words: t('study.from-firm.withdrawn'), to: askAddress(edition, { withdrawn: [{ firm }] }) },
    ...(booth
      ? [
          {
            words: t('study.from-firm.ban', { booth }),
            to: askAddress(edition, { bans: [{ firm, booth }] }),
          },
        ]
      : []),
    { words: t('study.from-firm.lock'), to: askAddress(edition, { locks: [{ firm, booth: '' }] }) },
  ];
  return (
    <Section title={t('study.from-firm')}>
      <ul className="list-disc pl-5">
        {links.map(({ words, to }) => (
          <li key={to}>
            <Link className="link" to={to}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
