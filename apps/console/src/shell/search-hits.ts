import type { SearchQuery } from '../__generated__/graphql.ts';
import type { MessageId } from '../i18n/messages.ts';

export type Hit = { path: string; title: string; second: string };
export type HitGroup = { title: MessageId; hits: Hit[] };

/** What was found, in groups by kind; kinds without a hit are left out. A term of service leads to its person. */
export function hitGroups({ search: found, welfareCases }: SearchQuery, shortDate: (date: string) => string): HitGroup[] {
  const groups: HitGroup[] = [
    {
      title: 'cases.title',
      hits: (welfareCases?.edges ?? []).map(({ node: { id, number, type, area } }) => ({ path: `/ppks/kasus/${id}`, title: number, second: `${type.code}, ${area.fullName}` })),
    },
    {
      title: 'shell.events',
      hits: (found?.events ?? []).map(({ id, title, date }) => ({ path: `/kegiatan/${id}`, title, second: shortDate(date) })),
    },
    {
      title: 'notices.title',
      hits: (found?.policyNotices ?? []).map(({ id, statement, area }) => ({ path: `/kebijakan/${id}`, title: statement, second: area.fullName })),
    },
    {
      title: 'shell.foundPeople',
      hits: (found?.persons ?? []).map(({ id, displayName, area }) => ({ path: `/orang/${id}`, title: displayName, second: area.fullName })),
    },
    {
      title: 'shell.foundPillars',
      hits: (found?.pillars ?? []).flatMap(({ type, person, area }) =>
        person ? [{ path: `/orang/${person.id}`, title: person.displayName, second: `${type}, ${area.fullName}` }] : []),
    },
    {
      title: 'shell.foundOffices',
      hits: (found?.offices ?? []).map(({ id, name, area }) => ({ path: `/kantor/${id}`, title: name, second: area.fullName })),
    },
    {
      title: 'shell.foundInstitutions',
      hits: (found?.institutions ?? []).map(({ id, name, area }) => ({ path: `/lembaga/${id}`, title: name, second: area.fullName })),
    },
    {
      title: 'youth.title',
      hits: (found?.youthOrganisations ?? []).map(({ id, name, area }) => ({ path: `/karang-taruna/${id}`, title: name, second: area.fullName })),
    },
    {
      title: 'forums.title',
      hits: (found?.forums ?? []).map(({ id, name, area }) => ({ path: `/forum/${id}`, title: name, second: area.fullName })),
    },
    {
      title: 'partners.title',
      hits: (found?.partnerOrganisations ?? []).map(({ id, name, area }) => ({ path: `/mitra/${id}`, title: name, second: area.fullName })),
    },
    {
      title: 'services.title',
      hits: (found?.serviceCentres ?? []).map(({ id, name, area }) => ({ path: `/puskesos/${id}`, title: name, second: area.fullName })),
    },
    {
      title: 'shell.foundServed',
      hits: (found?.beneficiaries ?? []).map(({ id, fullName, area }) => ({ path: `/ppks/${id}`, title: fullName, second: area.fullName })),
    },
    {
      title: 'shell.foundFamilies',
      hits: (found?.families ?? []).flatMap(({ id, head, address, area }) => (head ? [{ path: `/ppks/keluarga/${id}`, title: head.fullName, second: [address, area.fullName].filter(Boolean).join(', ') }] : [])),
    },
  ];
  return groups.filter(({ hits }) => hits.length > 0);
}
