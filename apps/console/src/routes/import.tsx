import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { CommitImport } from '../features/imports/CommitImport.tsx';
import { ImportCounts } from '../features/imports/ImportCounts.tsx';
import { ImportDone } from '../features/imports/ImportDone.tsx';
import { ImportMapping } from '../features/imports/ImportMapping.tsx';
import { ImportProgress } from '../features/imports/ImportProgress.tsx';
import { StoppedImport } from '../features/imports/StoppedImport.tsx';
import { Steps } from '../features/imports/Steps.tsx';
import { WrongRows } from '../features/imports/WrongRows.tsx';
import { importQuery, isAtWork, useProgress, type Definition, type ShownImport } from '../features/imports/import-query.ts';
import { stateTones } from '../features/imports/import-words.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { useLabel } from '../shell/session-context.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

type Request = { params: { id: string }; context: RouterContext };

/** Begins to read the import. */
export function loader({ params: { id }, context }: Request) {
  return context.preload(importQuery, { fetchPolicy: 'cache-and-network', variables: { id } });
}

const route = getRouteApi('/impor/$id');

/** One import, from the file to the records: whatever step it is at. */
export const Route = createLazyRoute('/impor/$id')({ component: ImportPage, pendingComponent: RecordSkeleton });

function ImportPage() {
  const { data, error } = useReadQuery(route.useLoaderData());
  const shown = data?.import;
  const definition = data?.importKinds?.find(({ kind }) => kind === shown?.kind);
  if (!shown) {
    if (error) throw error;
    return <NotFound />;
  }
  return <Import shown={shown} definition={definition ?? { kind: shown.kind, titleId: shown.kind, titleEn: shown.kind, columns: [] }} />;
}

function Import({ shown, definition }: { shown: ShownImport; definition: Definition }) {
  const t = useText();
  const label = useLabel();
  const { dateTime } = useFormat();
  useProgress(shown);
  return (
    <>
      <PageHead
        title={shown.fileName}
        trail={[<Link key="list" to="/impor" search={({ wilayah }) => ({ wilayah })}>{t('imports.title')}</Link>]}
        line={
          <>
            <span>{label('IMPORT_KIND', shown.kind)}</span>
            <span>{t('imports.byAt', { name: shown.byName, area: shown.area.shortName, at: dateTime(shown.createdAt) })}</span>
            <StateDot tone={stateTones[shown.state]}>{label('IMPORT_STATE', shown.state)}</StateDot>
          </>
        }
      />
      <Steps>
        {shown.warnings.map((warning) => <Notice key={warning}>{warning}</Notice>)}
        <Step shown={shown} definition={definition} />
      </Steps>
    </>
  );
}

/** What there is to do, or to see, at the step at which the import is. */
function Step({ shown, definition }: { shown: ShownImport; definition: Definition }) {
  const { state, counts } = shown;
  if (isAtWork(shown)) return <ImportProgress shown={shown} />;
  if (state === 'MAPPING') return <ImportMapping key={shown.version} shown={shown} definition={definition} />;
  if (state === 'REFUSED' || state === 'CANCELLED') return <StoppedImport shown={shown} />;
  const entered = counts.created > 0 || shown.committedAt !== null;
  const staged = counts.wrong + counts.mended + counts.skipped > 0 && state !== 'UNDONE';
  return (
    <>
      {state === 'STOPPED' && <StoppedImport shown={shown} />}
      <ImportCounts counts={counts} over={entered} />
      {entered && <ImportDone shown={shown} />}
      {state !== 'UNDONE' && <CommitImport shown={shown} definition={definition} entered={entered} />}
      {staged && <WrongRows shown={shown} definition={definition} />}
    </>
  );
}
