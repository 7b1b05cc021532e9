import { access } from './access';
import { accounting } from './accounting';
import { accountingAccounts } from './accounting-accounts';
import { accountingProblems } from './accounting-problems';
import { accountingReports } from './accounting-reports';
import { aid } from './aid';
import { aidLedger } from './aid-ledger';
import { aidPages } from './aid-pages';
import { aidPapers } from './aid-papers';
import { aidProblems } from './aid-problems';
import { aidRules } from './aid-rules';
import { aidSchemes } from './aid-schemes';
import { allocation } from './allocation';
import { allocationBans } from './allocation-bans';
import { allocationBoard } from './allocation-board';
import { allocationCompare } from './allocation-compare';
import { allocationFirm } from './allocation-firm';
import { allocationOutcome } from './allocation-outcome';
import { allocationPapers } from './allocation-papers';
import { allocationPolicy } from './allocation-policy';
import { allocationProblemFile } from './allocation-problem-file';
import { allocationProblems } from './allocation-problems';
import { allocationQuestions } from './allocation-questions';
import { allocationReasons } from './allocation-reasons';
import { allocationRepair } from './allocation-repair';
import { allocationStudies } from './allocation-studies';
import { apply } from './apply';
import { billing } from './billing';
import { billingCredit } from './billing-credit';
import { billingFree } from './billing-free';
import { billingRates } from './billing-rates';
import { calls } from './calls';
import { commandLine } from './command-line';
import { companies } from './companies';
import { confirmations } from './confirmations';
import { costProblems } from './cost-problems';
import { costs } from './costs';
import { costsSupplier } from './costs-supplier';
import { delegationChanges } from './delegation-changes';
import { delegationImport } from './delegation-import';
import { delegationJourney } from './delegation-journey';
import { delegationPapers } from './delegation-papers';
import { delegationPeople } from './delegation-people';
import { delegationProblems } from './delegation-problems';
import { delegationRoad } from './delegation-road';
import { delegationTickets } from './delegation-tickets';
import { delegations } from './delegations';
import { delivery } from './delivery';
import { errors } from './errors';
import { fairs } from './fairs';
import { funding } from './funding';
import { home } from './home';
import { invoiceChecks } from './invoice-checks';
import { invoicing } from './invoicing';
import { invoicingPages } from './invoicing-pages';
import { invoicingProblems } from './invoicing-problems';
import { jobs } from './jobs';
import { mail } from './mail';
import { outbox } from './outbox';
import { pack } from './pack';
import { papers } from './papers';
import { pavilions } from './pavilions';
import { pavilionsDraw } from './pavilions-draw';
import { payments } from './payments';
import { paymentsAccount } from './payments-account';
import { paymentsProblems } from './payments-problems';
import { paymentsReasons } from './payments-reasons';
import { registrationImport } from './registration-import';
import { registrationProblems } from './registration-problems';
import { registrations } from './registrations';
import { reminders } from './reminders';
import { remindersPages } from './reminders-pages';
import { settings } from './settings';
import { transmission } from './transmission';
import { travellers } from './travellers';
import { ui } from './ui';

/** Each area's file is listed here twice, once a language; a key lives in one area only (tests/i18n proves it). */
export const MESSAGES = {
  fr: {
    ...ui.fr,
    ...payments.fr,
    ...paymentsAccount.fr,
    ...reminders.fr,
    ...remindersPages.fr,
    ...paymentsProblems.fr,
    ...paymentsReasons.fr,
    ...errors.fr,
    ...costProblems.fr,
    ...costs.fr,
    ...costsSupplier.fr,
    ...transmission.fr,
    ...delegationChanges.fr,
    ...delegationImport.fr,
    ...delegationJourney.fr,
    ...delegationPapers.fr,
    ...delegationPeople.fr,
    ...delegationProblems.fr,
    ...delegationRoad.fr,
    ...delegationTickets.fr,
    ...delegations.fr,
    ...travellers.fr,
    ...pack.fr,
    ...access.fr,
    ...accounting.fr,
    ...accountingAccounts.fr,
    ...accountingProblems.fr,
    ...accountingReports.fr,
    ...allocation.fr,
    ...allocationBans.fr,
    ...allocationBoard.fr,
    ...allocationCompare.fr,
    ...allocationPapers.fr,
    ...allocationOutcome.fr,
    ...allocationProblemFile.fr,
    ...allocationPolicy.fr,
    ...allocationProblems.fr,
    ...allocationFirm.fr,
    ...allocationQuestions.fr,
    ...allocationReasons.fr,
    ...allocationRepair.fr,
    ...allocationStudies.fr,
    ...apply.fr,
    ...billing.fr,
    ...billingCredit.fr,
    ...billingFree.fr,
    ...billingRates.fr,
    ...calls.fr,
    ...companies.fr,
    ...confirmations.fr,
    ...registrationImport.fr,
    ...registrationProblems.fr,
    ...registrations.fr,
    ...commandLine.fr,
    ...invoiceChecks.fr,
    ...invoicing.fr,
    ...settings.fr,
    ...invoicingPages.fr,
    ...invoicingProblems.fr,
    ...mail.fr,
    ...home.fr,
    ...outbox.fr,
    ...jobs.fr,
    ...delivery.fr,
    ...papers.fr,
    ...fairs.fr,
    ...aid.fr,
    ...aidLedger.fr,
    ...aidPages.fr,
    ...aidSchemes.fr,
    ...aidPapers.fr,
    ...aidProblems.fr,
    ...aidRules.fr,
    ...funding.fr,
    ...pavilions.fr,
    ...pavilionsDraw.fr,
  },
  en: {
    ...ui.en,
    ...payments.en,
    ...paymentsAccount.en,
    ...reminders.en,
    ...remindersPages.en,
    ...paymentsProblems.en,
    ...paymentsReasons.en,
    ...errors.en,
    ...costProblems.en,
    ...costs.en,
    ...costsSupplier.en,
    ...transmission.en,
    ...delegationChanges.en,
    ...delegationImport.en,
    ...delegationJourney.en,
    ...delegationPapers.en,
    ...delegationPeople.en,
    ...delegationProblems.en,
    ...delegationRoad.en,
    ...delegationTickets.en,
    ...delegations.en,
    ...travellers.en,
    ...pack.en,
    ...access.en,
    ...accounting.en,
    ...accountingAccounts.en,
    ...accountingProblems.en,
    ...accountingReports.en,
    ...allocation.en,
    ...allocationBans.en,
    ...allocationBoard.en,
    ...allocationCompare.en,
    ...allocationPapers.en,
    ...allocationOutcome.en,
    ...allocationProblemFile.en,
    ...allocationPolicy.en,
    ...allocationProblems.en,
    ...allocationFirm.en,
    ...allocationQuestions.en,
    ...allocationReasons.en,
    ...allocationRepair.en,
    ...allocationStudies.en,
    ...apply.en,
    ...billing.en,
    ...billingCredit.en,
    ...billingFree.en,
    ...billingRates.en,
    ...calls.en,
    ...companies.en,
    ...confirmations.en,
    ...registrationImport.en,
    ...registrationProblems.en,
    ...registrations.en,
    ...commandLine.en,
    ...invoiceChecks.en,
    ...invoicing.en,
    ...settings.en,
    ...invoicingPages.en,
    ...invoicingProblems.en,
    ...mail.en,
    ...home.en,
    ...outbox.en,
    ...jobs.en,
    ...delivery.en,
    ...papers.en,
    ...fairs.en,
    ...aid.en,
    ...aidLedger.en,
    ...aidPages.en,
    ...aidSchemes.en,
    ...aidPapers.en,
    ...aidProblems.en,
    ...aidRules.en,
    ...funding.en,
    ...pavilions.en,
    ...pavilionsDraw.en,
  },
};

/** In a browser there is one language, and none until this is fulfilled: `npm run build` parts them (vite.config.ts). */
export const wordsRead: Promise<unknown> = Promise.resolve();

export type MessageKey = keyof typeof MESSAGES.fr;
