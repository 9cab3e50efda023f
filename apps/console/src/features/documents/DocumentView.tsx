import { Link } from '@tanstack/react-router';
import type { DocumentView_DocumentFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { Columns } from '../../ui/Columns.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { IssueDocument, RenewPreview, RevokeDocument } from './DocumentActions.tsx';
import { DocumentPages } from './DocumentPages.tsx';
import { documentTones } from './document-words.ts';
import { SignedCopy } from './SignedCopy.tsx';
import styles from './DocumentView.module.css';

graphql(`
  fragment DocumentView_document on Document {
    id
    kind
    title
    officeName
    number
    date
    state
    making
    job { id state done message }
    pageCount
    previews { id url }
    draft { id url }
    file { id url }
    signedFile { id url name }
    fileHash
    verificationCode
    verificationPath
    issuedAt
    revokedAt
    revokeReason
    event { id }
    incident { id number }
    version
    viewerCan { issue revoke }
  }
`);

type Document = DocumentView_DocumentFragment;

/** A paper: its pages, what is known of it, and what can be done with it next. */
export function DocumentView({ document }: { document: Document }) {
  const t = useText();
  const label = useLabel();
  const uploads = useCan('file.upload');
  const { kind, title, state, event, incident, previews, pageCount, making, viewerCan } = document;
  const images = previews.flatMap(({ url }) => url ?? []);
  return (
    <>
      <PageHead
        title={title}
        trail={[
          <Link key="list" to="/dokumen">{t('documents.title')}</Link>,
          ...(incident ? [<Link key="incident" to="/pelindungan/insiden/$id" params={{ id: incident.id }}>{incident.number}</Link>] : []),
          ...(event ? [<Link key="event" to="/kegiatan/$id" params={{ id: event.id }}>{t('documents.itsEvent')}</Link>] : []),
        ]}
        line={
          <>
            <span>{label('DOCUMENT_KIND', kind)}</span>
            <span aria-hidden="true">·</span>
            <StateDot tone={documentTones[state]}>{label('DOCUMENT_STATE', state)}</StateDot>
          </>
        }
        actions={state !== 'REVOKED' && viewerCan.revoke && <RevokeDocument document={document} />}
      />
      <div className={styles.making}><Making document={document} /></div>
      <Columns
        main={images.length > 0 && pageCount ? <DocumentPages images={images} pageCount={pageCount} /> : making === null && <Notice>{t('documents.noPreview')}</Notice>}
        aside={
          <>
            {state === 'DRAFT' && making === null && viewerCan.issue && pageCount !== null && <IssueDocument document={document} />}
            <DocumentFacts document={document} />
            {(state === 'ISSUED' || state === 'SIGNED') && viewerCan.issue && uploads && <SignedCopy document={document} />}
          </>
        }
      />
    </>
  );
}

/** What is being made, or why it was not. */
function Making({ document }: { document: Document }) {
  const t = useText();
  const label = useLabel();
  const { making, job, state, viewerCan } = document;
  if (state !== 'DRAFT') return null;
  const failed = job?.state === 'FAILED' || job?.state === 'CANCELLED';
  if (job?.message && failed) return <Notice tone="due" live><p>{job.message}</p>{viewerCan.issue && <RenewPreview document={document} />}</Notice>;
  if (making === null) return null;
  if (failed) return <Notice tone="due" live><p>{t('documents.notMade')}</p>{viewerCan.issue && <RenewPreview document={document} />}</Notice>;
  return <Notice live>{label('DOCUMENT_MAKING', making)}{job && job.done > 0 ? ` (${job.done})` : ''}</Notice>;
}

function DocumentFacts({ document }: { document: Document }) {
  const t = useText();
  const { date, dateTime } = useFormat();
  const { draft, file, signedFile, viewerCan, state, making } = document;
  return (
    <Card title={t('documents.facts')}>
      <Facts
        facts={[
          { label: t('documents.number'), value: document.number ?? t('documents.noNumber') },
          { label: t('documents.date'), value: date(document.date) },
          { label: t('documents.office'), value: document.officeName },
          { label: t('documents.issuedAt'), value: document.issuedAt && dateTime(document.issuedAt) },
          { label: t('documents.code'), value: document.verificationCode && document.verificationPath && <a className={styles.code} href={document.verificationPath}>{document.verificationCode}</a> },
          { label: t('documents.hash'), value: document.fileHash && <code className={styles.hash}>{document.fileHash}</code> },
          { label: t('documents.revokedAt'), value: document.revokedAt && dateTime(document.revokedAt) },
          { label: t('documents.revokeReason'), value: document.revokeReason },
        ]}
      />
      <div className={styles.links}>
        {signedFile?.url && <a className={buttonClass('main')} href={signedFile.url} download>{t('documents.downloadSigned')}</a>}
        {file?.url && <a className={buttonClass(signedFile ? 'plain' : 'main')} href={file.url} download>{t('documents.download')}</a>}
        {draft?.url && <a className={buttonClass()} href={draft.url} download>{t('documents.downloadDraft')}</a>}
        {state === 'DRAFT' && making === null && viewerCan.issue && <RenewPreview document={document} />}
      </div>
    </Card>
  );
}
