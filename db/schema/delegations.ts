import type { Generated } from 'kysely';
import type {
  Audience,
  DelegateRole,
  Direction,
  ItemKind,
  MissionKind,
  RoomType,
} from '#app/domain/delegations/delegation';
import type { ContactKind } from '#app/domain/delegations/on-the-road';
import type { CompanyId, EditionId, OrganisationId, PersonId } from '#app/domain/shared/ids';

export interface MissionTable {
  id: string;
  slug: string;
  organisation_id: OrganisationId;
  edition_id: EditionId | null;
  name: string;
  kind: MissionKind;
  created_at: string;
}

export interface DelegateTable {
  id: string;
  mission_id: string;
  number: number;
  company_id: CompanyId | null;
  company_name: Generated<string>;
  person_id: PersonId | null;
  title: Generated<string>;
  family_name: string;
  given_name: string;
  role: DelegateRole;
  job_title: Generated<string>;
  nationality: string | null;
  locale: Generated<'fr' | 'en'>;
  email: string | null;
  phone: string | null;
  diet: string | null;
  passport_expires_on: string | null;
  emergency_contact: string | null;
  emergency_phone: string | null;
  remarks: string | null;
}

export interface LegTable {
  id: string;
  delegate_id: string;
  direction: Direction;
  position: number;
  flight: string;
  from_airport: string;
  to_airport: string;
  departs_local: string;
  departs_zone: string;
  departs_at: string;
  arrives_local: string;
  arrives_zone: string;
  arrives_at: string;
  booking: string | null;
  from_terminal: string | null;
  to_terminal: string | null;
  baggage: string | null;
}

export interface StayTable {
  id: string;
  delegate_id: string;
  hotel: string;
  room_type: RoomType;
  shares_with_id: string | null;
  shares_with_name: string | null;
  check_in: string;
  check_out: string;
  confirmation: string | null;
  note: string | null;
}

export interface ProgrammeItemTable {
  id: string;
  mission_id: string;
  starts_at: string;
  ends_at: string;
  time_zone: string;
  kind: ItemKind;
  title: string;
  place: Generated<string>;
  audience: Audience;
  meeting_table: string | null;
  counterpart: string | null;
  interpreter: string | null;
  dress: string | null;
}

export interface ProgrammeParticipantTable {
  id: string;
  programme_item_id: string;
  delegate_id: string;
}

export interface MissionHotelTable {
  id: string;
  mission_id: string;
  hotel: string;
  address: string | null;
  local_name: string | null;
  local_address: string | null;
  phone: string | null;
  note: string | null;
}

export interface MissionContactTable {
  id: string;
  mission_id: string;
  position: number;
  kind: ContactKind;
  name: string | null;
  phone: string;
  note: string | null;
}
