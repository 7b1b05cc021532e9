import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { organisationsManaged } from '#app/domain/access/may';
import { findAllocationView } from '#app/features/allocation/queries-view.server';
import { releaseAllocation } from '#app/features/invoicing/commands-release.server';
import { ConfirmedMoves } from '#app/features/invoicing/components/confirmed-moves';
import { findConfirmedMoves } from '#app/features/invoicing/queries-moves.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { Page, PageHeader } from '#app/ui/page';
import { Problems } from '#app/ui/problems';

const form = z.object({ version: z.coerce.number().int() });

export async function loader({ context, params }: LoaderFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const pavilion = foundOr404(await findPavilion(context.db, params.edition ?? '', managed));
  const view = foundOr404(await findAllocationView(context.db, pavilion, null));
  const { id, version, placed } = foundOr404(view.version);
  const title = translator(context.locale)('allocation.release.title', { version });
  const { edition, organisationId } = pavilion;
  const moves = await findConfirmedMoves(context.db, id, { editionSlug: edition, organisationId });
  return { title, version, placed, left: view.counts.left, edition, stale: view.stale, moves };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const parsed = parseForm(await request.formData(), form);
  if (!parsed.ok) return data({ problems: parsed.problems }, 422);
  const input = { editionSlug: edition, organisationId, seenVersion: parsed.value.version };
  const result = await releaseAllocation(context.db, context.act(), input);
  return result.ok ? redirect(`/allocation/${edition}`, 303) : data({ problems: result.problems }, 422);
}

export default function Release() {
  const { title, version, placed, left, edition, moves } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        intro={t('allocation.release.intro')}
        above={
          <Link className="link" to={`/allocation/${edition}`}>
            {t('allocation.back')}
          </Link>
        }
      />
      <Problems problems={refused?.problems} />
      <Card>
        <ul className="list-disc space-y-2 pl-5">
          <li className="font-semibold">{t('allocation.release.placed', { count: placed })}</li>
          <li>{t('allocation.release.left', { count: left })}</li>
          <li>{t('allocation.release.frozen')}</li>
          <li>{t(moves.length > 0 ? 'allocation.release.mail.moves' : 'allocation.release.mail')}</li>
        </ul>
      </Card>
      <ConfirmedMoves slug={edition} moves={moves} />
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        <SubmitButton>{t('allocation.release.do')}</SubmitButton>
      </Form>
    </Page>
  );
}
