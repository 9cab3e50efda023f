import { useReadQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { CaseTypeTable } from '../features/case-types/CaseTypeTable.tsx';
import { TypeChanges } from '../features/case-types/TypeChanges.tsx';
import { caseTypeListsQuery } from '../features/case-types/case-types-query.ts';
import { compareTypes } from '../features/case-types/compare-types.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { Section } from '../ui/Card.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import type { RouterContext } from './root.tsx';

/** Begins to read every list of types. */
export function loader({ context }: { context: RouterContext }) {
  return context.preload(caseTypeListsQuery, { fetchPolicy: 'cache-and-network' });
}

const route = getRouteApi('/pengaturan/jenis-ppks');
const shownAlone = { exact: true, includeSearch: true, explicitUndefined: true };

/** The types of persons in need: the list that holds, those to come, those before, and what each changed. */
export const Route = createLazyRoute('/pengaturan/jenis-ppks')({ component: CaseTypes, pendingComponent: ListSkeleton });

function CaseTypes() {
  const t = useText();
  const { shortDate } = useFormat();
  const publishes = useCan('caseType.publish');
  const { daftar } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const lists = data?.caseTypeLists;
  if (!lists) throw error ?? new Error('The graph gave no lists of types');
  const holding = lists.find(({ validFrom }) => validFrom <= today());
  const shown = lists.find(({ id }) => id === daftar) ?? holding ?? lists[0];
  if (!shown) throw new Error('There is no list of types');
  const former = lists[lists.indexOf(shown) + 1];
  const when = ({ validFrom, validTo }: typeof shown) => (validTo === null ? t('cases.holdsFrom', { from: shortDate(validFrom) }) : t('cases.heldFrom', { from: shortDate(validFrom), to: shortDate(validTo) }));
  return (
    <>
      <PageHead
        title={t('cases.types')}
        line={<span>{[t('cases.typeCount', { count: shown.types.length }), when(shown), shown === holding ? t('cases.holdsNow') : shown.validFrom > today() && t('cases.isComing')].filter(Boolean).join(' · ')}</span>}
        actions={publishes && <Link to="/pengaturan/jenis-ppks/baru" className={buttonClass('main')}>{t('cases.newList')}</Link>}
      />
      <Tabs label={t('cases.lists')}>
        {lists.map((list) => (
          <Link key={list.id} to="/pengaturan/jenis-ppks" search={(before) => ({ ...before, daftar: list === holding ? undefined : list.id })} activeOptions={shownAlone}>{list.legalBasis}</Link>
        ))}
      </Tabs>
      {former && <Section title={t('cases.changedSince', { law: former.legalBasis })}><TypeChanges compared={compareTypes(former.types, shown.types)} /></Section>}
      <Section title={shown.name}><CaseTypeTable types={shown.types} /></Section>
    </>
  );
}
