import type { Language } from './dates.ts';
import type { Entry } from './vocabulary/entry.ts';
import * as aid from './vocabulary/aid.ts';
import * as accreditation from './vocabulary/accreditation.ts';
import * as cases from './vocabulary/cases.ts';
import * as complaints from './vocabulary/complaints.ts';
import * as caseServices from './vocabulary/case-services.ts';
import * as distribution from './vocabulary/distribution.ts';
import * as privacy from './vocabulary/privacy.ts';
import * as sixT from './vocabulary/six-t.ts';
import * as documents from './vocabulary/documents.ts';
import * as indicators from './vocabulary/indicators.ts';
import * as entitlements from './vocabulary/entitlements.ts';
import * as inventory from './vocabulary/inventory.ts';
import * as duplicates from './vocabulary/duplicates.ts';
import * as events from './vocabulary/events.ts';
import * as eventPlans from './vocabulary/event-plans.ts';
import * as eventPapers from './vocabulary/event-papers.ts';
import * as eventSteps from './vocabulary/event-steps.ts';
import * as imports from './vocabulary/imports.ts';
import * as institutionReports from './vocabulary/institution-reports.ts';
import * as institutions from './vocabulary/institutions.ts';
import * as forums from './vocabulary/forums.ts';
import * as graphLists from './vocabulary/lists.ts';
import * as mail from './vocabulary/mail.ts';
import * as ministry from './vocabulary/ministry.ts';
import * as minutes from './vocabulary/minutes.ts';
import * as monitoring from './vocabulary/monitoring.ts';
import * as notices from './vocabulary/notices.ts';
import * as organisations from './vocabulary/organisations.ts';
import * as participants from './vocabulary/participants.ts';
import * as people from './vocabulary/people.ts';
import * as poverty from './vocabulary/poverty.ts';
import * as plans from './vocabulary/plans.ts';
import * as proposals from './vocabulary/proposals.ts';
import * as questions from './vocabulary/questions.ts';
import * as registry from './vocabulary/registry.ts';
import * as serviceCentres from './vocabulary/service-centres.ts';
import * as system from './vocabulary/system.ts';
import * as welfare from './vocabulary/welfare.ts';
import * as youth from './vocabulary/youth.ts';

export type { Entry };

/** Every coded list, the single source of the graph's enumerations, of labels and of the `vocabulary` query. */
const lists = { ...accreditation, ...documents, ...events, ...eventPlans, ...eventSteps, ...imports, ...institutions, ...institutionReports, ...graphLists, ...monitoring, ...organisations, ...people, ...serviceCentres, ...system, ...welfare, ...youth, ...plans, ...registry, ...inventory, ...indicators, ...poverty, ...forums, ...minutes, ...notices, ...participants, ...eventPapers, ...questions, ...mail, ...proposals, ...cases, ...caseServices, ...duplicates, ...ministry, ...aid, ...entitlements, ...distribution, ...sixT, ...privacy, ...complaints };

export type ListName = keyof typeof lists;

type CodesOf<List extends readonly Entry[]> = { readonly [I in keyof List]: List[I]['code'] };

/** A code of one list: `Code<'EVENT_TYPE'>` is `'PENSOSKEL' | …`. */
export type Code<Name extends ListName> = (typeof lists)[Name][number]['code'];

/** Names of all lists, sorted. */
export const listNames = (Object.keys(lists) as ListName[]).toSorted();

/** Codes of a list as a tuple of literals, for enumerations and checks. */
export function codes<Name extends ListName>(name: Name): CodesOf<(typeof lists)[Name]> {
  return lists[name].map((term: Entry) => term.code) as unknown as CodesOf<(typeof lists)[Name]>;
}

/** Whether the text names a list. */
export function isListName(text: string): text is ListName {
  return Object.hasOwn(lists, text);
}

/** A list's terms in their order, of one day (ISO date) if given. */
export function vocabulary(name: ListName, asOf?: string): readonly Entry[] {
  const terms: readonly Entry[] = lists[name];
  return asOf === undefined ? terms : terms.filter((term) => isInUse(term, asOf));
}

/** Whether a term was in use on a day (ISO date). */
export function isInUse({ validFrom, validTo }: Entry, day: string): boolean {
  return (validFrom ?? day) <= day && day <= (validTo ?? day);
}

/** A code's label; a code that the list does not (or no longer) know is shown as it is. */
export function label(name: ListName, code: string, language: Language): string {
  const term = vocabulary(name).find((candidate) => candidate.code === code);
  if (!term) return code;
  return language === 'id' ? term.labelId : term.labelEn;
}
