import { createLazyRoute, getRouteApi, useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { CaseByNumber } from '../features/cases/CaseByNumber.tsx';
import { CaseViews } from '../features/cases/CaseViews.tsx';
import { Desk } from '../features/beneficiaries/Desk.tsx';
import { readWords } from '../features/beneficiaries/read-words.ts';
import { ImportLink } from '../features/imports/ImportLink.tsx';
import { OfImport } from '../features/imports/OfImport.tsx';
import { RegisterLinks } from '../features/beneficiaries/RegisterLinks.tsx';
import { SearchForm, type Sought } from '../features/beneficiaries/SearchForm.tsx';
import { SearchResults } from '../features/beneficiaries/SearchResults.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/ppks');

/** Persons served: sought, never leafed through. */
export const Route = createLazyRoute('/ppks')({ component: Beneficiaries });

const nothing: Sought = { text: '', born: '', place: null };

function Beneficiaries() {
  const t = useText();
  const navigate = useNavigate();
  const { impor } = route.useSearch();
  const remembered = useRouterState({ select: ({ location }) => location.state.sought });
  // A number stays here and is gone with the page; words come back with the way back.
  const [number, setNumber] = useState<Sought | null>(null);
  const sought = number ?? remembered;
  const words = readWords(sought?.text ?? '');
  const search = (wanted: Sought) => {
    const numbered = ['number', 'case'].includes(readWords(wanted.text).kind);
    setNumber(numbered ? wanted : null);
    if (!numbered) void navigate({ to: '.', search: ({ wilayah }) => ({ wilayah }), state: { sought: wanted }, replace: true });
  };
  if (!useCan('family.read')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead title={t('ppks.title')} line={<span>{t('ppks.line')}</span>} actions={<><ImportLink kind="DTKS" permission="beneficiary.register" /><RegisterLinks /></>} />
      <CaseViews />
      <SearchForm sought={sought ?? nothing} onSearch={search} />
      <OfImport id={sought ? undefined : impor} />
      {words.kind === 'case' ? <CaseByNumber key={words.number} number={words.number} /> : sought || impor !== undefined ? <SearchResults key={JSON.stringify(sought ?? impor)} sought={sought ?? nothing} impor={sought ? undefined : impor} /> : <Desk />}
    </>
  );
}
