import { Link } from '@remix-run/react';
import { useT } from '#app/i18n/react';

type Props = {
  page: number;
  pages: number;
  /** The rest of the address, kept from page to page. */
  query: string;
  /** What the address calls it, where a page has more than one list. */
  name?: string;
  /** The id of the list, where it doesn't stand at the page's beginning. */
  anchor?: string;
};

/** From page to page of a long list, by links: nothing where there is one page. */
export function Pager({ page, pages, query, name = 'page', anchor }: Props) {
  const t = useT();
  if (pages <= 1) return null;
  const hash = anchor ? `#${anchor}` : '';
  return (
    <nav aria-label={t('ui.pager')} className="flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
      <Step to={page > 1 ? withPage(query, name, page - 1) + hash : null} rel="prev">
        {t('ui.pager.previous')}
      </Step>
      <span className="text-muted tabular-nums">{t('ui.pager.place', { page, pages })}</span>
      <Step to={page < pages ? withPage(query, name, page + 1) + hash : null} rel="next">
        {t('ui.pager.next')}
      </Step>
    </nav>
  );
}

function Step({ to, rel, children }: { to: string | null; rel: 'prev' | 'next'; children: string }) {
  if (to === null) return <span className="inline-flex min-h-6 items-center text-muted">{children}</span>;
  return (
    <Link to={to} rel={rel} className="link inline-flex min-h-6 items-center">
      {children}
    </Link>
  );
}

function withPage(query: string, name: string, page: number): string {
  const search = new URLSearchParams(query);
  search.set(name, String(page));
  return `?${search}`;
}
