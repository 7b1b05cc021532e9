import { Form } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { Choices } from '#app/ui/choices';
import { State } from '#app/ui/state';

/** A chain of moves with its firms by name. */
export type NamedChain = {
  key: string;
  moves: { firm: string; company: string; from: string | null; to: string; waiting: boolean }[];
  placed: 0 | 1;
  gain: number;
  agree: string[];
  leaves: string | null;
};

type Props = { chain: NamedChain; version: number; mayManage: boolean };

/** Who moves where in turn, what it is worth, who must agree, and the button that makes it a draft. */
export function RepairChain({ chain, version, mayManage }: Props) {
  const t = useT();
  const f = useFormats();
  const { moves, placed, gain, leaves } = chain;
  const newcomer = moves.find((move) => move.waiting);
  return (
    <Card className="flex h-full flex-col gap-3">
      <ol className="flex flex-col gap-1">
        {moves.map((move, index) => (
          <li key={move.firm} className="flex gap-2">
            <span aria-hidden className="w-5 shrink-0 text-right text-muted tabular-nums">
              {index + 1}.
            </span>
            <span>
              {move.from === null ? (
                <>
                  {t('repair.move', { company: move.company, to: move.to })}{' '}
                  <span className="text-muted">
                    ({t(move.waiting ? 'repair.move.waiting' : 'repair.move.new')})
                  </span>
                </>
              ) : (
                t('repair.move.from', { company: move.company, from: move.from, to: move.to })
              )}
            </span>
          </li>
        ))}
      </ol>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        {placed === 1 && <State tone="done">{t('repair.placed')}</State>}
        <span>{t('repair.gain', { gain: f.number(gain) })}</span>
        {leaves && <span>{t('repair.leaves', { booth: leaves })}</span>}
      </p>
      {newcomer && <p className="text-sm">{t('repair.waiting.words', { company: newcomer.company })}</p>}
      {mayManage ? <Choose chain={chain} version={version} /> : <Agreements chain={chain} />}
    </Card>
  );
}

function Choose({ chain, version }: Pick<Props, 'chain' | 'version'>) {
  const t = useT();
  const f = useFormats();
  const companies = f.list(chain.moves.map(({ company }) => company));
  return (
    <Form method="post" className="mt-auto flex flex-col items-start gap-3 border-t border-line pt-3">
      <input type="hidden" name="chain" value={chain.key} />
      <input type="hidden" name="version" value={version} />
      <Agreements chain={chain} ask />
      <SubmitButton look="plain" size="small">
        {t('repair.choose')}
        <span className="sr-only">{t('repair.choose.for', { companies })}</span>
      </SubmitButton>
    </Form>
  );
}

/** Confirmed firms that would move: boxes to tick, or just their names. */
function Agreements({ chain, ask = false }: { chain: NamedChain; ask?: boolean }) {
  const t = useT();
  const needed = chain.moves.filter(({ firm }) => chain.agree.includes(firm));
  if (needed.length === 0) return null;
  const words = needed.map(({ firm, company, from, to }) => ({
    value: firm,
    label: t('repair.agree.firm', { company, from: from ?? '', to }),
  }));
  if (ask) return <Choices name="agreed" pick="many" legend={t('repair.agree')} choices={words} />;
  return (
    <p className="text-sm">
      {t('repair.agree')} · {needed.map(({ company }) => company).join(', ')}
    </p>
  );
}
