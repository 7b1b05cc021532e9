import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { LINK_HOURS } from '#app/domain/access/passwords';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { Gateway } from '#app/ui/gateway';

export const loader = ({ context }: LoaderFunctionArgs) => ({
  title: translator(context.locale)('access.sent.title'),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Sent() {
  const t = useT();
  return (
    <Gateway title={t('access.sent.title')}>
      <p>{t('access.sent.text', { hours: LINK_HOURS })}</p>
      <p className="text-sm text-muted">{t('access.sent.nothing')}</p>
      <Link className="link self-start" to="/sign-in">
        {t('access.sent.back')}
      </Link>
    </Gateway>
  );
}
