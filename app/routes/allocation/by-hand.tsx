import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { organisationsManaged } from '#app/domain/access/may';
import { changeByHand } from '#app/features/allocation/commands-place.server';
import { FindFirm } from '#app/features/allocation/components/find-firm';
import { byHandForm } from '#app/features/allocation/forms';
import { findMoves } from '#app/features/allocation/queries-by-hand.server';
import { findAllVersions } from '#app/features/allocation/queries-versions.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Select } from '#app/ui/field';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { Problems } from '#app/ui/problems';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const pavilion = foundOr404(await findPavilion(context.db, params.edition ?? '', managed));
  const [newest] = await findAllVersions(context.db, pavilion.id);
  const page = { title: translator(context.locale)('allocation.place.title'), edition: pavilion.edition };
  if (newest?.state !== 'draft') return data({ ...page, draft: null }, 404);
  const find = new URL(request.url).searchParams.get('find') ?? '';
  const moves = await findMoves(context.db, pavilion.id, newest.id, find);
  return data({ ...page, draft: { id: newest.id, version: newest.version, find, ...moves } });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { organisationId } = foundOr404(await findPavilion(context.db, params.edition ?? '', managed));
  const parsed = parseForm(await request.formData(), byHandForm);
  if (!parsed.ok) return data({ problems: parsed.problems, done: null }, 422);
  const { allocationId, firm, booth } = parsed.value;
  const input = { allocationId, organisationId, ...firm, boothId: booth ?? null };
  const result = await changeByHand(context.db, context.act(), input);
  return result.ok
    ? data({ problems: [], done: result.value })
    : data({ problems: result.problems, done: null }, 422);
}

/** Without a draft (released while this page was open, say) there is nothing to move, and the page says so. */
const GONE = [{ code: 'PLACE_UNKNOWN_DRAFT' }];

export default function ByHand() {
  const { title, edition, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const version = draft && ` · ${t('allocation.version', { version: draft.version })}`;
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        intro={t('allocation.place.intro')}
        above={
          <Link className="link" to={`/allocation/${edition}`}>
            {t('allocation.back')}
            {version}
          </Link>
        }
      />
      <Problems problems={answer?.problems ?? (draft ? [] : GONE)} />
      {answer?.done && (
        <Notice tone="done">
          {t('allocation.place.done', { company: answer.done.company, booth: answer.done.booth ?? 'none' })}
        </Notice>
      )}
      {draft && (draft.unlisted > 0 || draft.find !== '') && (
        <Form role="search">
          <FindFirm find={draft.find} hint={t('allocation.pick.find.hint', { count: draft.unlisted })} />
        </Form>
      )}
      {draft && <Move {...draft} />}
    </Page>
  );
}

type Draft = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['draft']>;

function Move({ id, firms, free }: Draft) {
  const t = useT();
  const f = useFormats();
  return (
    <Form method="post" className="flex flex-col gap-6">
      <input type="hidden" name="allocationId" value={id} />
      <Select name="firm" label={t('allocation.place.firm')} required defaultValue="">
        <option value="" disabled />
        {firms.map(({ id, company, booth, boothId }) => (
          <option key={id} value={`${id}|${boothId}`}>
            {booth
              ? t('allocation.place.firm.placed', { company, booth })
              : t('allocation.place.firm.left', { company })}
          </option>
        ))}
      </Select>
      <Select name="booth" label={t('allocation.place.booth')} hint={t('allocation.place.booth.hint')}>
        {free.map((booth) => (
          <option key={booth.id} value={booth.id}>
            {t('allocation.place.choice', { booth: booth.label, area: f.area(booth.area) })}
          </option>
        ))}
        <option value="">{t('allocation.place.none')}</option>
      </Select>
      <div>
        <SubmitButton>{t('allocation.place.do')}</SubmitButton>
      </div>
    </Form>
  );
}
