import { type Policy, totalOf, weightOf } from '#app/domain/allocation/policy';
import { useFormats, useT } from '#app/i18n/react';
import { TextField } from '#app/ui/field';

const NUMBERS = [
  'size',
  'sizeReach',
  'sides',
  'weightBase',
  'weightPointsCap',
  'neighbour',
  'apartMetres',
] as const;

export const POLICY_NAMES = ['wishes', ...NUMBERS] as const;

type Props = {
  policy: Policy;
  /** What was typed and refused. */
  typed: Record<string, string> | undefined;
  error: (field: string) => string | undefined;
  readOnly: boolean;
};

/** Every number of a policy, each with what it does. */
export function PolicyFields({ policy, typed, error, readOnly }: Props) {
  const t = useT();
  const field = (name: (typeof POLICY_NAMES)[number]) => ({
    name,
    label: t(`allocation.policy.${name}`),
    hint: t(`allocation.policy.${name}.effect`),
    error: error(name),
    readOnly,
    inputMode: name === 'wishes' ? ('text' as const) : ('decimal' as const),
    defaultValue: typed?.[name] ?? wordNumber(policy, name),
  });
  return (
    <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <TextField {...field('wishes')} />
      </div>
      {NUMBERS.map((name) => (
        <TextField key={name} {...field(name)} />
      ))}
    </div>
  );
}

/** One number of a policy as it is typed; the wishes with spaces between. */
export const wordNumber = (policy: Policy, name: keyof Policy): string =>
  name === 'wishes' ? policy.wishes.join(' ') : String(policy[name]);

const EXAMPLE_POINTS = 8;

/** What these numbers come to for one firm, so that they can be imagined. */
export function PolicyExample({ policy }: { policy: Policy }) {
  const t = useT();
  const f = useFormats();
  const weight = weightOf(policy, EXAMPLE_POINTS);
  const best = { wishRank: 1, wish: policy.wishes[0] ?? 0, size: policy.size, sides: policy.sides };
  return (
    <p className="max-w-[70ch] text-sm text-muted">
      {t('allocation.policy.example', {
        points: EXAMPLE_POINTS,
        weight,
        value: `${weight} × ${totalOf(best)} = ${f.number(weight * totalOf(best))}`,
      })}
    </p>
  );
}
