import type { ConfirmationStanding } from '#app/domain/registrations/confirmation-papers';
import type { Locale } from '#app/domain/shared/dates';
import type { PaperId, RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** Whose papers are asked for. */
export type PaperScope = { editionSlug?: string; missionSlug?: string };

/** A kind of paper as the registry knows it: what it says and how it looks, from its kept snapshot (JSON) alone. */
export type PaperType = {
  type: string;
  /** The snapshot of an issued paper of this type. */
  load: (db: Db, id: PaperId) => Promise<string | undefined>;
  /** For papers that are not issued but say how things stand: those of a mission or a version. `load` takes these ids. */
  list?: (db: Db, scope: PaperScope) => Promise<{ id: string; label: string }[]>;
  /** For papers that others replace: which of these stand. */
  standings?: (
    db: Db,
    registrationIds: readonly RegistrationId[],
  ) => Promise<Map<PaperId, ConfirmationStanding>>;
  content: (snapshot: string, locale?: Locale) => unknown;
  draw: (snapshot: string, locale?: Locale) => Promise<Uint8Array>;
};

type Parts<Snapshot, Content> = {
  type: string;
  load: PaperType['load'];
  list?: PaperType['list'];
  standings?: PaperType['standings'];
  content: (snapshot: Snapshot) => Content;
  draw: (content: Content, snapshot: Snapshot) => Promise<Uint8Array>;
};

/** The types meet in here, so that the registry can hold papers of any snapshot. */
export function definePaper<Snapshot extends { locale: Locale }, Content>(
  parts: Parts<Snapshot, Content>,
): PaperType {
  const read = (json: string, locale?: Locale): Snapshot => {
    const snapshot: Snapshot = JSON.parse(json);
    return locale ? { ...snapshot, locale } : snapshot;
  };
  return {
    type: parts.type,
    load: parts.load,
    list: parts.list,
    standings: parts.standings,
    content: (json, locale) => parts.content(read(json, locale)),
    draw: (json, locale) => {
      const snapshot = read(json, locale);
      return parts.draw(parts.content(snapshot), snapshot);
    },
  };
}
