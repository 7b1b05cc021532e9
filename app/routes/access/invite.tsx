import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { organisationsAdministered } from '#app/domain/access/may';
import { invitePerson } from '#app/features/access/commands.server';
import { PersonFields } from '#app/features/access/components/person-fields';
import { RoleFields } from '#app/features/access/components/role-fields';
import { inviteForm } from '#app/features/access/forms';
import { findGrantableOrganisations } from '#app/features/access/queries.server';
import { companyMeant, findCompanyChoices } from '#app/features/access/queries-companies.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Select } from '#app/ui/field';
import { Page, PageHeader } from '#app/ui/page';
import { Problems } from '#app/ui/problems';

export async function loader({ context }: LoaderFunctionArgs) {
  const administered = organisationsAdministered(foundOr404(context.person));
  return {
    title: translator(context.locale)('access.invite.title'),
    organisations: await findGrantableOrganisations(context.db, administered),
    companies: await findCompanyChoices(context.db, administered),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const me = foundOr404(context.person);
  const form = await request.formData();
  const parsed = parseForm(form, inviteForm);
  if (!parsed.ok) return data(parsed, 422);
  const { role, organisationId, companyId: chosen, company, ...visitor } = parsed.value;
  const said = { companyId: chosen, company };
  const companyId = await companyMeant(context.db, organisationsAdministered(me), said);
  const grant = { role, organisationId, companyId };
  const invited = await invitePerson(context.db, context.act(), me, { ...visitor, grant });
  if (!invited.ok) return data({ problems: invited.problems, typed: typedIn(form) }, 422);
  await context.auth.sendLink(visitor.email);
  return redirect(`/people/${invited.value}?sent`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Invite() {
  const { organisations, companies } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader title={t('access.invite.title')} intro={t('access.invite.intro')} />
      <Problems problems={answer?.problems} />
      <Form method="post" className="flex max-w-md flex-col gap-5" noValidate>
        <PersonFields problems={answer?.problems} typed={answer?.typed} />
        <Select name="locale" label={t('ui.language')} defaultValue={answer?.typed.locale ?? 'fr'}>
          <option value="fr">Français</option>
          <option value="en">English</option>
        </Select>
        <RoleFields
          organisations={organisations}
          companies={companies}
          problems={answer?.problems}
          typed={answer?.typed}
        />
        <SubmitButton className="self-start">{t('access.invite.send')}</SubmitButton>
      </Form>
    </Page>
  );
}
