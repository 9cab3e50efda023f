import { loadEvents } from './load/events.ts';
import { loadFamilies } from './load/families.ts';
import { loadInstitutions, loadLaws, loadLetterheads, loadOffices, loadPlans, loadPosts } from './load/organisations.ts';
import { loadPersons, loadPillars } from './load/people.ts';
import { loadReports } from './load/reports.ts';
import { loadService } from './load/service.ts';
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
    return serving;
  });
  const organisations = (async () => {
    const officeIds = await offices;
    const lawIds = await loadLaws(province, officeIds);
    const planIds = await loadPlans(province, officeIds);
    await loadPosts(province, officeIds, await persons);
    await loadLetterheads(province, officeIds);
    return { laws: lawIds, plans: planIds };
  })();
  const events = (async () => {
    const { laws, plans } = await organisations;
    await loadEvents(officers, { persons: await persons, offices: await offices, laws, plans });
  })();
  const service = (async () => loadService(officers, (await organisations).laws, await people))();
  await Promise.all([service, events, organisations.then(() => loadInstitutions(officers)), loadFamilies(officers)]);
}
