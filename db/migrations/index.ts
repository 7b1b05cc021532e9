import type { Migration } from 'kysely';
import * as access from '#db/migrations/0001_access';
import * as fairs from '#db/migrations/0002_fairs';
import * as pavilions from '#db/migrations/0003_pavilions';
import * as companies from '#db/migrations/0004_companies';
import * as registrations from '#db/migrations/0005_registrations';
import * as allocation from '#db/migrations/0006_allocation';
import * as invoicing from '#db/migrations/0007_invoicing';
import * as delegations from '#db/migrations/0008_delegations';
import * as papersAndMail from '#db/migrations/0009_papers_and_mail';
import * as mailDelivery from '#db/migrations/0010_mail_delivery';
import * as studies from '#db/migrations/0011_studies';
import * as allocationWork from '#db/migrations/0012_allocation_work';
import * as listIndexes from '#db/migrations/0013_list_indexes';
import * as settlements from '#db/migrations/0014_settlements';
import * as billing from '#db/migrations/0015_billing';
import * as payments from '#db/migrations/0016_payments';
import * as aid from '#db/migrations/0017_aid';
import * as accounting from '#db/migrations/0018_accounting';
import * as costs from '#db/migrations/0019_costs';
import * as transmissions from '#db/migrations/0022_transmissions';
import * as bans from '#db/migrations/0023_bans';
import * as confirmationIndex from '#db/migrations/0024_confirmation_index';
import * as missionFacts from '#db/migrations/0025_mission_facts';
import * as ticketFacts from '#db/migrations/0026_ticket_facts';

/** Listed by hand, in order, up only: what has run somewhere is never edited. */
export const migrations: Record<string, Migration> = {
  '0001_access': access,
  '0002_fairs': fairs,
  '0003_pavilions': pavilions,
  '0004_companies': companies,
  '0005_registrations': registrations,
  '0006_allocation': allocation,
  '0007_invoicing': invoicing,
  '0008_delegations': delegations,
  '0009_papers_and_mail': papersAndMail,
  '0010_mail_delivery': mailDelivery,
  '0011_studies': studies,
  '0012_allocation_work': allocationWork,
  '0013_list_indexes': listIndexes,
  '0014_settlements': settlements,
  '0015_billing': billing,
  '0016_payments': payments,
  '0017_aid': aid,
  '0018_accounting': accounting,
  '0019_costs': costs,
  '0022_transmissions': transmissions,
  '0023_bans': bans,
  '0024_confirmation_index': confirmationIndex,
  '0025_mission_facts': missionFacts,
  '0026_ticket_facts': ticketFacts,
};
