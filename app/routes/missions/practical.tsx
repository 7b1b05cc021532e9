import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { HotelFacts, RoadContact } from '#app/domain/delegations/on-the-road';
import {
  MOST_CONTACTS,
  type TypedContact,
  type TypedOnTheRoad,
} from '#app/domain/delegations/plan-on-the-road';
import type { Problem } from '#app/domain/shared/problem';
import { MissionHead } from '#app/features/delegations/components/mission-head';
import { ContactFields, HotelFields } from '#app/features/delegations/components/on-the-road-fields';
import { LastFactsChange, OnTheRoadSaved } from '#app/features/delegations/components/on-the-road-saved';
import { Rows } from '#app/features/delegations/components/rows';
import { onTheRoadMark } from '#app/features/delegations/marks.server';
import { missionNamed } from '#app/features/delegations/mission-named';
import { findOnTheRoad, findOnTheRoadEdit } from '#app/features/delegations/queries-on-the-road.server';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, Section } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { missionSeen } from './seen.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { mission, delegates } = await missionSeen(context, params.mission);
  const facts = await findOnTheRoad(context.db, mission.id);
  const edit = await findOnTheRoadEdit(context.db, mission.id);
  const named = [...new Set(delegates.flatMap(({ stays }) => stays.map(({ hotel }) => hotel)))];
  const known = facts.hotels.map(({ hotel }) => hotel);
  const names = [...new Set([...named, ...known])].sort((a, b) => a.localeCompare(b, context.locale));
  return {
    slug: mission.slug,
    name: mission.name,
    head: missionNamed(mission),
    saved: new URL(request.url).searchParams.has('saved'),
    mark: onTheRoadMark(facts),
    edit: edit && { by: edit.by, at: edit.at, canUndo: edit.before !== null },
    facts,
    named,
    typed: {
      hotels: names.map((name) => typedHotel(name, facts.hotels)),
      contacts: facts.contacts.map(typedContact),
    },
  };
}

function typedHotel(hotel: string, known: readonly HotelFacts[]) {
  const facts = known.find((one) => one.hotel === hotel);
  const { address, localName, localAddress, phone, note } = facts ?? {};
  return {
    hotel,
    ...{ address: address ?? '', localName: localName ?? '', localAddress: localAddress ?? '' },
    ...{ phone: phone ?? '', note: note ?? '' },
  };
}

const typedContact = ({ kind, name, phone, note }: RoadContact, index: number): TypedContact => ({
  ...{ order: `${index + 1}`, kind, phone },
  ...{ name: name ?? '', note: note ?? '' },
});

const NO_CONTACT: TypedContact = { order: '', kind: 'duty', name: '', phone: '', note: '' };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name} · Pavilion` }];

/** After a refusal too the page shows what stands now: somebody else may have changed it. */
export const shouldRevalidate = () => true;

export default function Practical() {
  const { slug, head, saved, mark, edit, facts, named, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<{ typed?: TypedOnTheRoad; problems: Problem[] }>();
  const errors = useFieldErrors(answer?.problems);
  const t = useT();
  const at = `/missions/${slug}/practical`;
  const { hotels, contacts } = answer?.typed ?? page.typed;
  const overtaken = answer?.problems.some(({ code }) => code === 'FACTS_CHANGED_MEANWHILE');
  return (
    <Page>
      <MissionHead mission={head} />
      {saved && !answer && <Notice tone="done">{t('road.saved')}</Notice>}
      <p className="max-w-[70ch] text-muted">{t('road.intro')}</p>
      {/* What was typed is drawn anew when rows move up or another state is shown. */}
      <Form
        key={JSON.stringify([hotels, contacts])}
        method="post"
        action={`${at}/save`}
        className="flex flex-col gap-8"
      >
        <Problems problems={answer?.problems} />
        {overtaken && <OnTheRoadSaved facts={facts} />}
        <input type="hidden" name="mark" value={mark} />
        <Section title={t('road.hotels')} intro={t('road.hotels.intro')}>
          {hotels.length === 0 && <EmptyState title={t('road.hotels.none')} />}
          {hotels.map((hotel, index) => (
            <HotelFields
              key={hotel.hotel}
              name={`hotel-${index + 1}`}
              hotel={hotel}
              named={named.includes(hotel.hotel)}
              errors={errors}
            />
          ))}
        </Section>
        <Section title={t('road.contacts')} intro={t('road.contacts.intro', { most: MOST_CONTACTS })}>
          <Rows rows={contacts} none={NO_CONTACT} most={MOST_CONTACTS} add={t('road.contact.add')}>
            {(contact, number) => (
              <ContactFields
                name={`contact-${number}`}
                number={number}
                contact={contact}
                isNew={number > contacts.length}
                errors={errors}
              />
            )}
          </Rows>
        </Section>
        <SubmitButton className="self-start">{t('mission.save')}</SubmitButton>
      </Form>
      {edit && <LastFactsChange edit={edit} undo={`${at}/undo`} mark={mark} />}
    </Page>
  );
}
