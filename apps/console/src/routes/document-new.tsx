import { issuedUnder } from '@pilar/domain/paper-permissions';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { DocumentForm } from '../features/documents/DocumentForm.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan, useLabel } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/dokumen/baru');

/** A new paper: of an event, an institution, a distribution, an incident, of accesses, of the list of people, or of another list or recap. */
export const Route = createLazyRoute('/dokumen/baru')({ component: NewDocument });

function NewDocument() {
  const t = useText();
  const search = route.useSearch();
  const { kegiatan, lembaga, jenis } = search;
  const label = useLabel();
  if (!useCan(issuedUnder(jenis ?? ''))) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead
        title={jenis || lembaga !== undefined ? label('DOCUMENT_KIND', jenis ?? 'INSTITUTION_CERTIFICATE') : t(kegiatan === undefined ? 'documents.newList' : 'documents.newReport')}
        trail={[<Link key="list" to="/dokumen">{t('documents.title')}</Link>]}
        line={<span>{t('documents.newLine')}</span>}
      />
      <DocumentForm of={search} />
    </>
  );
}
