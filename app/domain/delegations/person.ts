import { isEmail } from '#app/domain/registrations/cells';
import { isLocalDate } from '#app/domain/shared/dates';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { type Delegate, ROLES } from './delegation';
import { LONGEST } from './sheet-rows';

/** What is known of somebody who travels, their journey apart. */
export type PersonFacts = Omit<Delegate, 'number' | 'legs' | 'stays'>;

export const PERSON_FACTS = [
  'title',
  'givenName',
  'familyName',
  'company',
  'role',
  'jobTitle',
  'locale',
  'email',
  'phone',
  'nationality',
  'passportExpiresOn',
  'diet',
  'remarks',
  'emergencyContact',
  'emergencyPhone',
] as const satisfies readonly (keyof PersonFacts)[];

export type PersonFact = (typeof PERSON_FACTS)[number];

export type TypedPerson = Record<PersonFact, string>;

/**
 * Somebody as typed by hand, under the rules of a delegation file (data/README "delegations"): a name, a firm and a role
 * there must be, a date is yyyy-mm-dd. Refuses PERSON_INCOMPLETE, PERSON_ROLE, PERSON_EMAIL, PERSON_PASSPORT and
 * TYPED_TOO_LONG, `field` being the fact.
 */
export function planPerson(typed: TypedPerson): Result<PersonFacts> {
  const text = (fact: PersonFact) => typed[fact].normalize('NFC').trim();
  const given = (fact: PersonFact) => text(fact) || null;
  const role = ROLES.find((known) => known === typed.role);
  const [email, passport] = [given('email'), given('passportExpiresOn')];
  const problems: Problem[] = [
    ...(['givenName', 'familyName', 'company'] as const)
      .filter((fact) => text(fact) === '')
      .map((fact) => ({ code: 'PERSON_INCOMPLETE', field: fact, params: { fact } })),
    ...(role ? [] : [{ code: 'PERSON_ROLE', field: 'role' }]),
    ...(email === null || isEmail(email)
      ? []
      : [{ code: 'PERSON_EMAIL', field: 'email', params: { value: email } }]),
    ...(passport === null || isLocalDate(passport)
      ? []
      : [{ code: 'PERSON_PASSPORT', field: 'passportExpiresOn', params: { value: passport } }]),
    ...PERSON_FACTS.filter((fact) => text(fact).length > LONGEST).map((fact) => ({
      code: 'TYPED_TOO_LONG',
      field: fact,
      params: { most: LONGEST },
    })),
  ];
  if (!role || problems.length > 0) return refuse(...problems);
  return ok({
    title: text('title'),
    givenName: text('givenName'),
    familyName: text('familyName'),
    company: text('company'),
    role,
    jobTitle: text('jobTitle'),
    locale: typed.locale === 'en' ? 'en' : 'fr',
    email,
    phone: given('phone'),
    nationality: given('nationality'),
    passportExpiresOn: passport,
    diet: given('diet'),
    remarks: given('remarks'),
    emergencyContact: given('emergencyContact'),
    emergencyPhone: given('emergencyPhone'),
  });
}

/** What is known of a delegate, without number, journey or anything else that hangs on them. */
export function factsOf(delegate: PersonFacts): PersonFacts {
  const { title, givenName, familyName, company, role, jobTitle, locale, email, phone, nationality } =
    delegate;
  const { passportExpiresOn, diet, remarks, emergencyContact, emergencyPhone } = delegate;
  return {
    ...{ title, givenName, familyName, company, role, jobTitle, locale, email, phone, nationality },
    ...{ passportExpiresOn, diet, remarks, emergencyContact, emergencyPhone },
  };
}

/** The facts that differ, in the order in which a form asks for them. */
export const changedFacts = (before: PersonFacts, after: PersonFacts): PersonFact[] =>
  PERSON_FACTS.filter((fact) => before[fact] !== after[fact]);
