import { Form, Link } from '@remix-run/react';
import type { Wish } from '#app/features/allocation/queries-firm.server';
import { wordReason } from '#app/features/allocation/reason-words';
import { useFormats, useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { State } from '#app/ui/state';
import { StudyProgress } from './study-progress';
import { summaryOf } from './study-words';

type Props = {
  wishes: readonly Wish[];
  edition: string;
  /** Where the buttons go; null for those who may not ask, and for versions that are past. */
  insist: string | null;
};

/** Wish by wish: granted or not, who holds it, why not, and what insisting would cost. */
export function FirmWishes({ wishes, edition, insist }: Props) {
  return (
    <ol className="grid list-none grid-cols-1 gap-4 xl:grid-cols-2">
      {wishes.map((wish) => (
        <li key={wish.rank} id={`wish-${wish.rank}`}>
          <WishCard {...{ wish, edition, insist }} />
        </li>
      ))}
    </ol>
  );
}

function WishCard({ wish, edition, insist }: Omit<Props, 'wishes'> & { wish: Wish }) {
  const t = useT();
  const f = useFormats();
  const standing = wish.granted ? 'granted' : wish.better ? 'better' : 'lesser';
  const tone = { granted: 'done', better: 'attention', lesser: 'none' } as const;
  return (
    <Card className="flex h-full flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="font-semibold">{t('firm-page.wish', { rank: wish.rank, booth: wish.booth })}</h3>
        <State tone={tone[standing]}>{t(`firm-page.wish.${standing}`)}</State>
      </div>
      <p className="text-sm text-muted">
        {t('firm-page.facts', { area: f.area(wish.area), sides: wish.openSides })}
      </p>
      {!wish.granted && <Holders wish={wish} edition={edition} />}
      {wish.reason && <p>{wordReason(t, f, wish.reason)}</p>}
      {wish.better && <Cost {...{ wish, edition, insist }} />}
    </Card>
  );
}

function Holders({ wish, edition }: { wish: Wish; edition: string }) {
  const t = useT();
  if (wish.holders.length === 0) return <p className="text-sm">{t('firm-page.free')}</p>;
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {wish.holders.map((holder) => (
        <li key={holder.registrationId}>
          <Link className="link" to={`/allocation/${edition}/firms/${holder.registrationId}`}>
            {t('firm-page.holders', {
              holders: t(holder.confirmed ? 'firm-page.holder.confirmed' : 'firm-page.holder', {
                company: holder.company,
                points: holder.points,
              }),
            })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What is known of the price of insisting, and the button that asks for it. */
function Cost({ wish, edition, insist }: Omit<Props, 'wishes'> & { wish: Wish }) {
  const t = useT();
  const f = useFormats();
  const { study } = wish;
  const found = study?.result?.outcome === 'found' ? study.result : null;
  return (
    <div className="mt-auto flex flex-col items-start gap-2 border-t border-line pt-3">
      {study && (
        <div className="w-full" aria-live="polite">
          <p className="text-sm font-semibold">{t('firm-page.cost')}</p>
          <StudyProgress study={study} mayManage={insist !== null} />
          {found && (
            <p>
              {summaryOf(t, f, found, [])}{' '}
              <Link className="link" to={`/allocation/${edition}/what-if/${study.id}`}>
                {t('study.reread')}
                <span className="sr-only">{t('firm-page.insist.booth', { booth: wish.booth })}</span>
              </Link>
            </p>
          )}
        </div>
      )}
      {wish.obstacles.length > 0 && !wish.ifAgreed && (
        <div className="text-sm">
          <p>{t('firm-page.obstacle')}</p>
          {wish.obstacles.map((problem) => (
            <p key={problem.code} className="text-muted">
              {wordProblem(t, problem)}
            </p>
          ))}
        </div>
      )}
      {insist && study?.state !== 'running' && (wish.obstacles.length === 0 || wish.ifAgreed) && (
        <Form method="post" action={insist} preventScrollReset>
          <input type="hidden" name="booth" value={wish.boothId} />
          <input type="hidden" name="rank" value={wish.rank} />
          {wish.ifAgreed && <input type="hidden" name="moveConfirmed" value="on" />}
          <SubmitButton look="plain" size="small">
            {t(
              found
                ? 'firm-page.insist.again'
                : wish.ifAgreed
                  ? 'firm-page.insist.if-agreed'
                  : 'firm-page.insist',
            )}
            <span className="sr-only">{t('firm-page.insist.booth', { booth: wish.booth })}</span>
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
