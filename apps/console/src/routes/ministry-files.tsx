import { useQuery } from '@apollo/client/react';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { FileDialog } from '../features/ministry/FileDialog.tsx';
import { FileTable } from '../features/ministry/FileTable.tsx';
import { LackingTable } from '../features/ministry/LackingTable.tsx';
import styles from '../features/ministry/ministry.module.css';
import { useMinistry } from '../features/ministry/use-ministry.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Section } from '../ui/Card.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';

const deskQuery = graphql(`
  query MinistryDesk {
    ministryDesk {
      ready
      filed
      lackingCount
      lacking { missing ...LackingTable_lacking @unmask }
      files { id ...FileTable_file @unmask }
    }
  }
`);

/** Files for the ministry's own system: what waits to be sent, what it lacks, files made, and that they were sent. */
export const Route = createLazyRoute('/usulan/siks-ng')({ component: MinistryFiles, pendingComponent: ListSkeleton });

function MinistryFiles() {
  const t = useText();
  const { number } = useFormat();
  const [sends, enters, proposes] = [useCan('proposal.send'), useCan('import.run'), useCan('proposal.propose')];
  const { data, error } = useQuery(deskQuery, { skip: !sends, fetchPolicy: 'cache-and-network' });
  const { busy, make } = useMinistry();
  const [making, setMaking] = useState(false);
  const desk = data?.ministryDesk;
  if (!sends) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (!desk) {
    if (error) throw error;
    return <ListSkeleton />;
  }
  // Whoever stands in a file of one programme may still be put into one of another.
  const makeable = desk.ready > 0 || desk.lacking.some(({ missing }) => missing.includes('FILED'));
  return (
    <>
      <PageHead
        title={t('siksng.title')}
        trail={[<Link key="list" to="/usulan">{t('usulan.title')}</Link>]}
        line={<span role="status">{t('siksng.line', { ready: number(desk.ready), lacking: number(desk.lackingCount), filed: number(desk.filed) })}</span>}
        actions={(
          <>
            {enters && proposes && <Link to="/impor" search={({ wilayah }) => ({ wilayah, jenis: 'PROPOSAL' as const })} className={buttonClass()}>{t('siksng.enterProposals')}</Link>}
            {enters && desk.files.length > 0 && <Link to="/impor" search={({ wilayah }) => ({ wilayah, jenis: 'MINISTRY_ANSWER' as const })} className={buttonClass()}>{t('siksng.enterAnswers')}</Link>}
            {makeable && <Button weight="main" onClick={() => setMaking(true)}>{t('siksng.make')}</Button>}
          </>
        )}
      />
      <Section title={t('siksng.files')}>
        {desk.files.length === 0 ? <p>{t('siksng.noFiles')}</p> : <FileTable rows={desk.files} />}
      </Section>
      <Section title={t('siksng.lacking')}>
        <p className={styles.why}>{desk.lackingCount === 0 ? t('siksng.complete') : t('siksng.lackingWhy')} {desk.lackingCount > desk.lacking.length && t('siksng.lackingShown', { shown: desk.lacking.length, count: desk.lackingCount })}</p>
        {desk.lackingCount > 0 && <LackingTable rows={desk.lacking} />}
      </Section>
      {making && <FileDialog title={t('siksng.make')} why={t('siksng.makeWhy', { count: desk.ready })} action={t('siksng.make')} busy={busy} onTake={(said) => make({ programme: said.programme, purpose: said.purpose })} onClose={() => setMaking(false)} />}
    </>
  );
}
