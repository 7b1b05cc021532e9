import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Typed } from '#app/domain/registrations/typed';
import type { Problem } from '#app/domain/shared/problem';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { BoothFields, type PackageChoice } from './BoothFields';
import { CompanyFields } from './CompanyFields';
import { ContactFields } from './ContactFields';
import { NeedsFields } from './NeedsFields';
import { type BoothChoice, type PlanPicker, WishFields } from './WishFields';

export type ApplyFormProps = {
  typed: Typed;
  problems?: readonly Problem[];
  /** The firm has been here before: its details stay folded. */
  known: boolean;
  organisation: string;
  segments: readonly { code: string; label: string }[];
  packages: readonly PackageChoice[];
  booths: readonly BoothChoice[];
  aids: readonly string[];
  /** Draws the plan to pick from; the lists alone do without it. */
  plan?: PlanPicker;
};

/** Everything a firm says when it applies, on one page in five short parts; the next page shows it back with its price. */
export function ApplyForm(props: ApplyFormProps) {
  const { typed, problems } = props;
  const t = useT();
  const errors = useFieldErrors(problems);
  const shared = { typed, errors };
  return (
    <Form method="post" className="flex flex-col gap-10" noValidate>
      <Problems problems={problems?.map((problem) => named(problem, t))} />
      <Part title={t('apply.company')}>
        <CompanyFields
          {...shared}
          known={props.known}
          organisation={props.organisation}
          segments={props.segments}
        />
      </Part>
      <Part title={t('apply.contact')}>
        <ContactFields {...shared} />
      </Part>
      <Part title={t('apply.booth')}>
        <BoothFields {...shared} packages={props.packages} />
      </Part>
      <Part title={t('apply.wishes')} intro={t('apply.wishes.intro')}>
        <WishFields {...shared} booths={props.booths} plan={props.plan} />
      </Part>
      <Part title={t('apply.needs')}>
        <NeedsFields {...shared} aids={props.aids} />
      </Part>
      <SubmitButton name="step" value="review" className="self-start">
        {t('apply.review')}
      </SubmitButton>
    </Form>
  );
}

/** What every part of the form is given: what was typed, and the words for what is wrong with a field. */
export type PartProps = { typed: Typed; errors: (field: string) => string | undefined };

function Part({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-5 border-t border-line pt-6">
      <div>
        <h2 className="text-lg font-semibold tracking-tight">{title}</h2>
        {intro && <p className="text-muted">{intro}</p>}
      </div>
      {children}
    </section>
  );
}

const LABELS = {
  name: 'apply.name',
  identifier: 'apply.which.identifier',
  country: 'apply.which.country',
  address: 'apply.address',
  postcode: 'apply.postcode',
  city: 'apply.city',
  segment: 'apply.segment',
  familyName: 'apply.family',
  email: 'apply.email',
  area: 'apply.area',
  package: 'apply.package',
} as const;

const isLabelled = (field: string): field is keyof typeof LABELS => Object.hasOwn(LABELS, field);

/** In the summary an empty field is told by its name; beside the field "fill this in" is enough. */
function named(problem: Problem, t: ReturnType<typeof useT>): Problem {
  const { code, field = '' } = problem;
  if (code !== 'REQUIRED' || !isLabelled(field)) return problem;
  return { ...problem, code: 'FIELD_REQUIRED', params: { label: t(LABELS[field]) } };
}
