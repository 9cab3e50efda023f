import { useQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ProgrammeForm } from '../features/programmes/ProgrammeForm.tsx';
import { draftProgramme } from '../features/programmes/programme-mutations.ts';
import { thisYear } from '../features/youth/youth-search.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';

const organisationQuery = graphql(`
  query OrganisationOfProgramme($id: ID!) { youthOrganisation(id: $id) { id name area { code fullName } programmes { id year } } }
`);

const route = getRouteApi('/program-kerja/baru');

/** A new programme of a Karang Taruna. */
export const Route = createLazyRoute('/program-kerja/baru')({ component: NewProgramme });

function NewProgramme() {
  const t = useText();
  const navigate = useNavigate();
  const { kt } = route.useSearch();
  const mayRecord = useCan('youth.record');
  const { data, loading, error } = useQuery(organisationQuery, { variables: { id: kt ?? '' }, skip: !mayRecord || kt === undefined });
  if (!mayRecord) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (loading && !data) return <RecordSkeleton />;
  const organisation = data?.youthOrganisation;
  if (!organisation) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, name, area, programmes } = organisation;
  // This year's where it has none yet, else next year's.
  const year = programmes.some((one) => one.year === thisYear()) ? thisYear() + 1 : thisYear();
  return (
    <>
      <PageHead
        title={t('youth.newProgramme')}
        trail={[<Link key="whose" to="/karang-taruna/$id" params={{ id }}>{name}</Link>]}
        line={<span>{area.fullName}</span>}
      />
      <ProgrammeForm
        title={t('programmes.items')}
        save={t('programmes.saveDraft')}
        mutation={draftProgramme as never}
        named={{ organisation: id }}
        year={year}
        onSaved={(programme) => void navigate({ to: '/program-kerja/$id', params: { id: programme } })}
      />
    </>
  );
}
