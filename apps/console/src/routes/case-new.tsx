import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ReportCase, type About } from '../features/cases/ReportCase.tsx';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const subjectQuery = graphql(`
  query CaseSubject($person: ID!, $family: ID!, $isPerson: Boolean!, $isFamily: Boolean!) {
    beneficiary(id: $person) @include(if: $isPerson) { id fullName area { code fullName } }
    family(id: $family) @include(if: $isFamily) { id head { id fullName } area { code fullName } }
    caseTypeLists(current: true) { id }
  }
`);

/** Stands where nobody is named; it is not asked for. */
const nobody = '';

type Request = { deps: { orang?: string; keluarga?: string }; context: RouterContext };

/** Begins to read whom it is about. */
export function loader({ deps: { orang, keluarga }, context }: Request) {
  return context.preload(subjectQuery, { fetchPolicy: 'cache-and-network', variables: { person: orang ?? nobody, family: keluarga ?? nobody, isPerson: orang !== undefined, isFamily: orang === undefined && keluarga !== undefined } });
}

const route = getRouteApi('/ppks/kasus/baru');

/** A new case, of somebody whose page it was asked for on, or of anybody. */
export const Route = createLazyRoute('/ppks/kasus/baru')({ component: NewCase });

function NewCase() {
  const t = useText();
  const mayReport = useCan('case.report');
  const { orang, keluarga } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  if (!mayReport) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  const person = data?.beneficiary;
  const family = data?.family;
  if ((orang ?? keluarga) !== undefined && !person && !family) {
    if (error) throw error;
    return <NotFound />;
  }
  const about: About | null = person ? { unit: 'PERSON', id: person.id } : family ? { unit: 'FAMILY', id: family.id } : null;
  const name = person?.fullName ?? (family && (family.head ? t('ppks.familyOf', { name: family.head.fullName }) : t('ppks.noHead')));
  return (
    <>
      <PageHead
        title={name ? t('cases.reportOf', { name }) : t('cases.report')}
        trail={[
          <Link key="list" to="/ppks/kasus" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('cases.title')}</Link>,
          person && <Link key="person" to="/ppks/$id" params={{ id: person.id }}>{person.fullName}</Link>,
          family && name && <Link key="family" to="/ppks/keluarga/$id" params={{ id: family.id }}>{name}</Link>,
        ]}
        line={<span>{person?.area.fullName ?? family?.area.fullName ?? t('cases.reportLine')}</span>}
      />
      <ReportCase about={about} />
    </>
  );
}
