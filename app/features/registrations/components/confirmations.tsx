import { Link } from '@remix-run/react';
import type {
  ConfirmationState as Code,
  ConfirmationStanding,
} from '#app/domain/registrations/confirmation-papers';
import { useFormats, useT } from '#app/i18n/react';
import { DownloadButton } from '#app/ui/button';
import { Section } from '#app/ui/page';
import { State, type Tone } from '#app/ui/state';
import { OFFICE_ZONE } from '../poster';
import type { Confirmation } from '../queries-confirmations.server';

const TONES: Record<Code, Tone> = { STANDS: 'done', REPLACED: 'none', ENDED: 'none' };

export function ConfirmationState({ standing: { state, since } }: { standing: ConfirmationStanding }) {
  const t = useT();
  const date = useFormats().dateOf(since, OFFICE_ZONE);
  return <State tone={TONES[state]}>{t(`confirmations.${state}`, { date })}</State>;
}

/** The booth confirmations of a firm, the newest first; those replaced stay to be read. */
export function Confirmations({
  slug,
  confirmations,
}: {
  slug: string;
  confirmations: readonly Confirmation[];
}) {
  const t = useT();
  const formats = useFormats();
  if (confirmations.length === 0) return null;
  return (
    <Section
      title={t('confirmations.title')}
      action={
        <Link className="link text-sm" to={`/registrations/${slug}/confirmations`}>
          {t('confirmations.all')}
        </Link>
      }
    >
      <ul className="flex flex-col gap-2">
        {confirmations.map(({ id, title, number, issuedAt, drawn, standing }) => (
          <li key={id} className="flex flex-col gap-2 rounded-lg border border-line bg-raised p-4 text-sm">
            <p className="flex flex-wrap items-center justify-between gap-2">
              <span className="font-semibold">{title}</span>
              <ConfirmationState standing={standing} />
            </p>
            <p className="text-muted">
              {t('confirmations.issued', { date: formats.dateOf(issuedAt, OFFICE_ZONE) })}
              {number && <span className="block [overflow-wrap:anywhere]">{number}</span>}
            </p>
            {drawn ? (
              <p>
                <DownloadButton href={`/papers/${id}`} size="small">
                  {t('confirmations.pdf')}
                  <span className="sr-only"> {title}</span>
                </DownloadButton>
              </p>
            ) : (
              <State tone="waiting">{t('confirmations.drawing')}</State>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
