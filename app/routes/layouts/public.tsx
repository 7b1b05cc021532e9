import { Link, Outlet } from '@remix-run/react';
import { LanguageSwitch } from '#app/ui/language-switch';
import { PersonLine } from '#app/ui/shell';
import { MAIN_ID } from '#app/ui/skip-link';
import { Wordmark } from '#app/ui/wordmark';
import { useVisitor } from './visitor';

export default function PublicLayout() {
  const visitor = useVisitor();
  return (
    <>
      <div aria-hidden className="h-1 bg-brand" />
      <header className="mx-auto flex w-full max-w-5xl items-center justify-between px-4 py-4 sm:px-8">
        <Link to="/" className="rounded no-underline">
          <Wordmark />
        </Link>
        {visitor ? <PersonLine name={visitor.name} /> : <LanguageSwitch />}
      </header>
      <main id={MAIN_ID} className="grow">
        <Outlet />
      </main>
    </>
  );
}
