import type { AppLoadContext } from '@remix-run/node';
import { mayManageSeason } from '#app/domain/access/may';
import { findHostOrganisation } from '#app/features/access/queries.server';
import { notFound } from '#app/platform/http.server';

/** Fairs and their days are everybody's on this instance: only those who manage its host organisation change them. */
export async function mayKeepCalendar({ db, person }: AppLoadContext): Promise<boolean> {
  const host = await findHostOrganisation(db);
  return Boolean(person && host && mayManageSeason(person, host));
}

/** The same, for pages that change them: 404 for everyone else. */
export async function calendarKeeperOnly(context: AppLoadContext): Promise<void> {
  if (!(await mayKeepCalendar(context))) throw notFound();
}
