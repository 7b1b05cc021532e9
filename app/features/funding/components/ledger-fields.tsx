import { useLocale, useT } from '#app/i18n/react';
import { Select, TextField } from '#app/ui/field';
import { AID_BASES, LINKS } from '../forms';
import type { Finances } from '../queries-undertakings.server';
import { eurosTyped } from '../words';

type Typed = {
  typed: Record<string, string> | undefined;
  error: (field: string) => string | undefined;
};

/** A firm's figures; what is left empty is not known. */
export function FiguresFields({
  finances,
  today,
  typed,
  error,
}: Typed & { finances: Finances; today: string }) {
  const t = useT();
  const locale = useLocale();
  const { closedOn, headcount, ...cents } = finances;
  const amounts = [
    { name: 'equity', label: t('aid.ledger.equity'), cents: cents.equityCents },
    { name: 'turnover', label: t('aid.ledger.turnover'), cents: cents.turnoverCents },
    { name: 'balance', label: t('aid.ledger.balance'), cents: cents.balanceCents },
  ];
  return (
    <>
      <TextField
        type="date"
        name="on"
        label={t('aid.ledger.closedOn')}
        defaultValue={typed?.on ?? closedOn ?? ''}
        max={today}
        error={error('on')}
      />
      <TextField
        name="headcount"
        label={t('aid.ledger.headcount')}
        inputMode="decimal"
        defaultValue={typed?.headcount ?? headcount ?? ''}
        error={error('headcount')}
      />
      {amounts.map((amount) => (
        <TextField
          key={amount.name}
          name={amount.name}
          label={amount.label}
          hint={t('aid.euros.hint')}
          inputMode="decimal"
          defaultValue={typed ? typed[amount.name] : eurosTyped(amount.cents, locale)}
          error={error(amount.name)}
        />
      ))}
    </>
  );
}

/** An aid that the firm had from others. */
export function DeclaredFields({ token, today, typed, error }: Typed & { token: string; today: string }) {
  const t = useT();
  return (
    <>
      <input type="hidden" name="token" value={typed?.token ?? token} />
      <TextField
        type="date"
        name="on"
        label={t('aid.column.grantedOn')}
        defaultValue={typed?.on}
        max={today}
        error={error('on')}
      />
      <TextField
        name="amount"
        label={t('aid.letter.gross')}
        inputMode="decimal"
        defaultValue={typed?.amount}
        error={error('amount')}
      />
      <TextField
        name="grantor"
        label={t('aid.column.grantor')}
        defaultValue={typed?.grantor}
        error={error('grantor')}
      />
      <Select name="basis" label={t('aid.column.basis')} defaultValue={typed?.basis} error={error('basis')}>
        {AID_BASES.map((basis) => (
          <option key={basis} value={basis}>
            {t(`aid.basis.${basis}`)}
          </option>
        ))}
      </Select>
      <TextField
        name="memberState"
        label={t('aid.ledger.memberState')}
        defaultValue={typed?.memberState ?? 'FR'}
        maxLength={2}
        error={error('memberState')}
      />
    </>
  );
}

/** Another firm of the single undertaking, and what links the two. */
export function LinkFields({ typed, error }: Typed) {
  const t = useT();
  return (
    <>
      <TextField
        name="firm"
        label={t('aid.ledger.member.firm')}
        hint={t('aid.ledger.member.firm.hint')}
        defaultValue={typed?.firm}
        error={error('firm')}
      />
      <Select
        name="link"
        label={t('aid.ledger.member.link')}
        defaultValue={typed?.link}
        error={error('link')}
      >
        {LINKS.map((link) => (
          <option key={link} value={link}>
            {t(`aid.link.${link}`)}
          </option>
        ))}
      </Select>
    </>
  );
}
