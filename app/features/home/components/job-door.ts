import type { Translate } from '#app/i18n/translator';
import type { JobSeen } from '../queries-job.server';

export type JobDoor = { to: string; label: string; isFile?: true };

/** Where to find what a job made, or else where it was asked for; undefined when nothing of that is there any more. */
export function jobDoor(t: Translate, { kind, about, outcome }: JobSeen): JobDoor | undefined {
  const { edition, paper, study } = about;
  if (paper?.drawn) return { to: `/papers/${paper.id}`, label: t('jobs.to.paper'), isFile: true };
  if (!edition) return undefined;
  const { slug } = edition;
  if (paper?.invoice) {
    const label = t('jobs.to.invoice', { number: paper.invoice });
    return { to: `/money/${slug}/invoices/${paper.invoice}`, label };
  }
  if (paper?.registrationId)
    return { to: `/registrations/${slug}/${paper.registrationId}`, label: t('jobs.to.registration') };
  if (study) return { to: studyPage(slug, study), label: t('jobs.to.study') };
  if (kind === 'allocation.policies')
    return { to: `/allocation/${slug}/policies`, label: t('jobs.to.policies') };
  if (kind === 'invoicing.issue') return { to: `/money/${slug}`, label: t('jobs.to.money') };
  if (kind !== 'allocate') return { to: `/season/${slug}`, label: t('jobs.to.edition') };
  if (outcome && 'version' in outcome) {
    const { version } = outcome;
    return { to: `/allocation/${slug}?version=${version}`, label: t('jobs.to.version', { version }) };
  }
  return { to: `/allocation/${slug}`, label: t('jobs.to.allocation') };
}

const studyPage = (slug: string, study: NonNullable<JobSeen['about']['study']>) =>
  study.registrationId
    ? `/allocation/${slug}/firms/${study.registrationId}`
    : `/allocation/${slug}/what-if/${study.id}`;
