import { Link, type LinkProps, useNavigation } from '@remix-run/react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names';

type Look = 'main' | 'plain' | 'quiet' | 'danger';
type Size = 'small' | 'normal';

const LOOKS: Record<Look, string> = {
  main: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  plain: 'border-edge bg-raised text-ink hover:border-ink hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-accent hover:bg-accent-soft',
  danger: 'border-wrong bg-raised text-wrong hover:bg-wrong-soft',
};

const SIZES: Record<Size, string> = {
  small: 'min-h-8 px-3 py-1 text-sm',
  normal: 'min-h-10 px-4 py-2 text-base',
};

const looks = (look: Look, size: Size, className?: string) =>
  classNames('button', LOOKS[look], SIZES[size], className);

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look; size?: Size };

export function Button({
  look = 'plain',
  size = 'normal',
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  return <button type={type} className={looks(look, size, className)} {...rest} />;
}

/** Sends the form it stands in. A second click while the first is on its way does nothing; without scripts it is a plain submit. */
export function SubmitButton({ look = 'main', onClick, ...rest }: Omit<ButtonProps, 'type'>) {
  const busy = useNavigation().state === 'submitting';
  return (
    <Button
      {...rest}
      look={look}
      type="submit"
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}

export function LinkButton({
  look = 'plain',
  size = 'normal',
  className,
  ...rest
}: LinkProps & { look?: Look; size?: Size; children: ReactNode }) {
  return <Link className={looks(look, size, className)} {...rest} />;
}

/** A file to take away: a plain link, since the answer is no page. */
export function DownloadButton({
  look = 'plain',
  size = 'normal',
  href,
  children,
}: {
  look?: Look;
  size?: Size;
  href: string;
  children: ReactNode;
}) {
  return (
    <a href={href} download className={looks(look, size)}>
      {children}
    </a>
  );
}
