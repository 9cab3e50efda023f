import { loadAidProgrammes } from './load/aid-programmes.ts';
import { loadAccreditations } from './load/accreditations.ts';
import { loadEntitlements } from './load/entitlements.ts';
import { loadEventPapers } from './load/event-papers.ts';
import { loadDistributions } from './load/distributions.ts';
import { loadEvents } from './load/events.ts';
import { loadIndicators } from './load/indicators.ts';
import { loadComplaints } from './load/complaints.ts';
import { loadInventory } from './load/inventory.ts';
import { loadFamilies } from './load/families.ts';
import { loadRepeatedPersons } from './load/repeated-persons.ts';
import { loadForums } from './load/forums.ts';
import { loadMinutes } from './load/minutes.ts';
import { loadMonitorings } from './load/monitorings.ts';
import { loadInstitutions, loadLaws, loadLetterheads, loadOffices, loadPlanItems, loadPlans, loadPosts } from './load/organisations.ts';
import { loadParticipants } from './load/participants.ts';
import { loadPoverty } from './load/poverty.ts';
import { loadPrivacy } from './load/privacy.ts';
import { loadProposals } from './load/proposals.ts';
import { loadPersons, loadPillars } from './load/people.ts';
import { loadNumbers } from './load/numbers.ts';
import { loadNotices } from './load/notices.ts';
import { loadQuestions } from './load/questions.ts';
import { loadInstitutionReports } from './load/institution-reports.ts';
import { loadRegistrations } from './load/registrations.ts';
import { loadReferrals } from './load/referrals.ts';
import { loadReports } from './load/reports.ts';
import { loadSixT } from './load/six-t.ts';
import { loadService } from './load/service.ts';
import { loadServiceCentres } from './load/service-centres.ts';
import { loadYouth } from './load/youth.ts';
import { signInOfficers } from './officers.ts';

/**
 * Loads the demo data as the demo officers would enter it. Each subgraph gets its records one after the other, so that
 * their order is the same on every machine; the subgraphs are served side by side. `written` hears of every request.
 */
export async function loadDemoData(address: string, written: (count: number) => void): Promise<void> {
  const officers = await signInOfficers(address, written);
  const { province } = officers;

  const persons = loadPersons(province);
  const offices = loadOffices(province);
  const people = persons.then(async () => {
    const serving = await loadPillars(officers);
    await loadReports(officers, serving.terms);
    await loadPrivacy(officers, [...serving.persons.values()]);
    return serving;
  });
  const organisations = (async () => {
    const officeIds = await offices;
    const lawIds = await loadLaws(province, officeIds);
    const planIds = await loadPlans(province, officeIds);
    const planItemIds = await loadPlanItems(province, planIds);
    await loadPosts(province, officeIds, await persons);
    await loadLetterheads(province, officeIds);
    return { laws: lawIds, plans: planIds, planItems: planItemIds };
  })();
  const events = (async () => {
    const { laws, plans, planItems } = await organisations;
    const eventIds = await loadEvents(officers, { persons: await persons, offices: await offices, laws, plans, planItems });
    await loadMinutes(officers, { events: eventIds, offices: await offices });
    await loadEventPapers(officers, eventIds);
    const notices = await loadNotices(officers, { events: eventIds, laws });
    await loadQuestions(officers, { events: eventIds, offices: await offices, notices });
    await loadParticipants(officers, eventIds, (await people).persons);
  })();
  const aid = (async () => loadAidProgrammes(officers, await organisations))();
  const service = (async () => loadService(officers, (await organisations).laws, await people))();
  const registered = loadFamilies(officers);
  await Promise.all([service, events, aid, organisations.then(async () => {
    const institutions = await loadInstitutions(officers);
    await loadRegistrations(officers, institutions, await offices);
    await loadMonitorings(officers, institutions);
    await loadAccreditations(officers, institutions, (await organisations).laws);
    await loadInstitutionReports(officers, institutions);
    await loadYouth(officers, await persons);
    await loadForums(officers, { persons: await persons, offices: await offices, serving: (await people).persons });
    await loadServiceCentres(officers, { offices: await offices, persons: (await people).persons });
    // By now beneficiaries has learned of the institutions and their places.
    await loadReferrals(officers, institutions);
  }), registered.then(async (families) => {
    await loadInventory(officers);
    await loadNumbers(officers, families, await loadProposals(officers, families));
    await loadRepeatedPersons(officers);
    await loadPoverty(officers, families, (await organisations).planItems);
    await aid;
    await loadEntitlements(officers, families);
    await loadSixT(officers, families);
  }), loadIndicators(officers), loadComplaints(officers)]);
  await loadDistributions(officers, await registered);
}
