import type {
  AccountTable,
  AuditEntryTable,
  AuditValueTable,
  JobTable,
  OrganisationTable,
  PersonTable,
  RoleGrantTable,
  SessionTable,
  SettingTable,
  UserTable,
  VerificationTable,
} from '#db/schema/access';
import type {
  LedgerAccountTable,
  LedgerEntryTable,
  LedgerLineTable,
  LedgerOutstandingTable,
  LedgerPartyTable,
  LedgerSettingTable,
  LedgerYearTable,
} from '#db/schema/accounting';
import type {
  AgreedMoveTable,
  AllocationBanTable,
  AllocationLockTable,
  AllocationPolicyTable,
  AllocationSettingTable,
  AllocationTable,
  ConfirmationTable,
  ConfirmedPlaceTable,
  PlacementPlaceTable,
  PlacementTable,
  StudyTable,
  UnplacedTable,
} from '#db/schema/allocation';
import type { CompanyClaimTable, CompanyMembershipTable, CompanyTable } from '#db/schema/companies';
import type { CostFileTable, CostKeyTable, CostStateTable, CostTable } from '#db/schema/costs';
import type {
  DelegateTable,
  LegTable,
  MissionContactTable,
  MissionHotelTable,
  MissionTable,
  ProgrammeItemTable,
  ProgrammeParticipantTable,
  StayTable,
} from '#db/schema/delegations';
import type {
  CancellationGridTable,
  CountrySheetTable,
  EditionTable,
  EditionVenueTable,
  FairDeadlineTable,
  FairTable,
  FundingSchemeTable,
  PackageTable,
  PriceListTable,
  SegmentTable,
  VenueTable,
} from '#db/schema/fairs';
import type {
  AidGrantTable,
  CompanyFinanceTable,
  DeclaredAidTable,
  GrantEvidenceTable,
  GrantPaymentTable,
  InvoiceAidTable,
  UndertakingMemberTable,
  UndertakingTable,
} from '#db/schema/funding';
import type {
  ExchangeRateTable,
  InvoiceLineTable,
  InvoiceReferenceTable,
  InvoiceTable,
  InvoiceVatTable,
  NumberSeriesTable,
  OfferTable,
  PaymentTable,
  SettlementTable,
  StandingBalanceTable,
} from '#db/schema/invoicing';
import type { MailAttachmentTable, MailAttemptTable, MailDeliveryTable, MailTable } from '#db/schema/mail';
import type { PaperFileTable, PaperTable } from '#db/schema/papers';
import type {
  BoothTable,
  HallTable,
  PavilionPartnerTable,
  PavilionTable,
  PlaceTable,
} from '#db/schema/pavilions';
import type {
  BankEntryTable,
  BankImportTable,
  InterestRateTable,
  ReminderItemTable,
  ReminderPauseTable,
  ReminderStepTable,
  ReminderTable,
} from '#db/schema/payments';
import type {
  PreferenceTable,
  RegistrationOptionTable,
  RegistrationRelationTable,
  RegistrationTable,
} from '#db/schema/registrations';
import type { InvoiceTransmissionTable } from '#db/schema/transmissions';

/** Every table. Text ids, instants as UTC text, days as text, money in cents, booleans 0/1, JSON as text. */
export interface Database {
  setting: SettingTable;
  organisation: OrganisationTable;
  person: PersonTable;
  role_grant: RoleGrantTable;
  audit_entry: AuditEntryTable;
  audit_value: AuditValueTable;
  job: JobTable;
  user: UserTable;
  session: SessionTable;
  account: AccountTable;
  verification: VerificationTable;
  fair: FairTable;
  venue: VenueTable;
  edition: EditionTable;
  edition_venue: EditionVenueTable;
  fair_deadline: FairDeadlineTable;
  country_sheet: CountrySheetTable;
  segment: SegmentTable;
  price_list: PriceListTable;
  package: PackageTable;
  cancellation_grid: CancellationGridTable;
  funding_scheme: FundingSchemeTable;
  pavilion: PavilionTable;
  pavilion_partner: PavilionPartnerTable;
  hall: HallTable;
  booth: BoothTable;
  place: PlaceTable;
  company: CompanyTable;
  company_membership: CompanyMembershipTable;
  company_claim: CompanyClaimTable;
  registration: RegistrationTable;
  preference: PreferenceTable;
  registration_relation: RegistrationRelationTable;
  registration_option: RegistrationOptionTable;
  allocation: AllocationTable;
  allocation_lock: AllocationLockTable;
  allocation_ban: AllocationBanTable;
  allocation_policy: AllocationPolicyTable;
  allocation_setting: AllocationSettingTable;
  study: StudyTable;
  agreed_move: AgreedMoveTable;
  placement: PlacementTable;
  placement_place: PlacementPlaceTable;
  unplaced: UnplacedTable;
  confirmation: ConfirmationTable;
  confirmed_place: ConfirmedPlaceTable;
  number_series: NumberSeriesTable;
  invoice: InvoiceTable;
  invoice_line: InvoiceLineTable;
  invoice_vat: InvoiceVatTable;
  payment: PaymentTable;
  settlement: SettlementTable;
  invoice_reference: InvoiceReferenceTable;
  standing_balance: StandingBalanceTable;
  exchange_rate: ExchangeRateTable;
  offer: OfferTable;
  aid_grant: AidGrantTable;
  invoice_aid: InvoiceAidTable;
  grant_payment: GrantPaymentTable;
  grant_evidence: GrantEvidenceTable;
  undertaking: UndertakingTable;
  undertaking_member: UndertakingMemberTable;
  declared_aid: DeclaredAidTable;
  company_finance: CompanyFinanceTable;
  bank_import: BankImportTable;
  bank_entry: BankEntryTable;
  reminder_step: ReminderStepTable;
  interest_rate: InterestRateTable;
  reminder: ReminderTable;
  reminder_item: ReminderItemTable;
  reminder_pause: ReminderPauseTable;
  cost: CostTable;
  cost_key: CostKeyTable;
  cost_file: CostFileTable;
  cost_state: CostStateTable;
  invoice_transmission: InvoiceTransmissionTable;
  mission: MissionTable;
  delegate: DelegateTable;
  leg: LegTable;
  stay: StayTable;
  mission_hotel: MissionHotelTable;
  mission_contact: MissionContactTable;
  programme_item: ProgrammeItemTable;
  programme_participant: ProgrammeParticipantTable;
  paper: PaperTable;
  paper_file: PaperFileTable;
  mail: MailTable;
  mail_attachment: MailAttachmentTable;
  mail_attempt: MailAttemptTable;
  mail_delivery: MailDeliveryTable;
  ledger_setting: LedgerSettingTable;
  ledger_account: LedgerAccountTable;
  ledger_party: LedgerPartyTable;
  ledger_year: LedgerYearTable;
  ledger_entry: LedgerEntryTable;
  ledger_line: LedgerLineTable;
  ledger_outstanding: LedgerOutstandingTable;
}
