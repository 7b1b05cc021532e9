import type { Generated } from 'kysely';
import type { BoothId, EditionId, OrganisationId, PavilionId, PlaceId } from '#app/domain/shared/ids';

export interface PavilionTable {
  id: PavilionId;
  edition_id: EditionId;
  organisation_id: OrganisationId;
  price_list_id: string | null;
  name: string;
  label_format: Generated<string>;
  grid_metres: number;
  min_aisle_metres: number;
  call_status: Generated<'closed' | 'open'>;
  call_opens_on: string | null;
  call_closes_on: string | null;
  plan_imported_at: string;
  created_at: string;
}

export interface PavilionPartnerTable {
  id: string;
  pavilion_id: PavilionId;
  organisation_id: OrganisationId;
}

export interface HallTable {
  id: string;
  pavilion_id: PavilionId;
  code: string;
  name: string;
  level: number;
  width: number;
  depth: number;
  geometry: string;
}

export interface BoothTable {
  id: BoothId;
  pavilion_id: PavilionId;
  hall_id: string;
  label: string;
  label_key: string;
  use: 'individual' | 'shared' | 'collective';
  shared_stand: string | null;
  x: number;
  y: number;
  width: number;
  depth: number;
  area: number;
  open_sides: string;
  kind: 'closed' | 'inline' | 'corner' | 'through' | 'head' | 'island';
}

export interface PlaceTable {
  id: PlaceId;
  booth_id: BoothId;
  position: number;
}
