import { Form, Link } from '@remix-run/react';
import type { CallState as State_ } from '#app/domain/pavilions/call';
import { useT } from '#app/i18n/react';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import type { Pavilion } from '../queries-pavilions.server';
import { CallState } from './call-state';

type Props = {
  edition: string;
  pavilion: Pavilion & { callState: State_ };
  mayManage: boolean;
  over: boolean;
};

/** Where the call stands, and the buttons that open, move or close it; once the fair is over it can only be closed. */
export function CallCard({ edition, pavilion, mayManage, over }: Props) {
  const t = useT();
  const { call, callState } = pavilion;
  const isOpen = call.status === 'open';
  return (
    <Card className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold tracking-tight">{t('call.title')}</h2>
      <p>
        <CallState state={callState} opensOn={call.opensOn} closesOn={call.closesOn} />
      </p>
      {callState === 'open' && (
        <p className="text-sm">
          <Link className="link" to={`/calls/${edition}`}>
            {t('call.public')}
          </Link>
          <span className="text-muted"> · {t('call.public.hint')}</span>
        </p>
      )}
      {mayManage && (
        <div className="mt-auto flex flex-wrap gap-2 pt-2">
          {!over && (
            <LinkButton look={isOpen ? 'plain' : 'main'} to={`/pavilions/${edition}/call`}>
              {isOpen ? t('call.move') : t('call.open')}
            </LinkButton>
          )}
          {isOpen && (
            <Form method="post" action={`/pavilions/${edition}/call/close`}>
              <SubmitButton look="danger">{t('call.close')}</SubmitButton>
            </Form>
          )}
        </div>
      )}
    </Card>
  );
}
