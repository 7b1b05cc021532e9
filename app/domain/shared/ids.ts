/** A row's identity. The brand keeps a booth's id from being taken for a firm's. */
export type Id<Kind extends string> = string & { readonly __kind?: Kind };

export type OrganisationId = Id<'organisation'>;
export type PersonId = Id<'person'>;
export type CompanyId = Id<'company'>;
export type EditionId = Id<'edition'>;
export type PavilionId = Id<'pavilion'>;
export type BoothId = Id<'booth'>;
export type PlaceId = Id<'place'>;
export type RegistrationId = Id<'registration'>;
export type AllocationId = Id<'allocation'>;
export type InvoiceId = Id<'invoice'>;
export type PaperId = Id<'paper'>;
