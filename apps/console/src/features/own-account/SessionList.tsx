import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { SessionLine_SessionFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { toast } from '../../ui/Toast.tsx';
import { whyNot, type Outcome } from '../records/why-not.ts';
import styles from './OwnAccount.module.css';

graphql(`fragment SessionLine_session on AccountSession { id version agent network startedAt seenAt current }`);

const endSession = graphql(`
  mutation EndSession($input: EndSessionInput!) { endSession(input: $input) { __typename ... on AccountSession { id } ...Refusal @unmask } }
`);
const endOthers = graphql(`
  mutation EndOtherSessions($input: EndOtherSessionsInput!) { endOtherSessions(input: $input) { __typename ... on AccountSession { id } ...Refusal @unmask } }
`);

type Row = SessionLine_SessionFragment;

/** Where one is signed in, with a way to end what is not one's own. This browser's own session ends by signing out. */
export function SessionList({ sessions }: { sessions: readonly Row[] }) {
  const t = useText();
  const { dateTime } = useFormat();
  const router = useRouter();
  const one = useSubmit(endSession, { keep: false });
  const all = useSubmit(endOthers, { keep: false });
  const [asked, setAsked] = useState(false);
  const others = sessions.filter(({ current }) => !current);

  const done = async (outcome: Outcome, words: string) => {
    toast(whyNot(outcome, t) ?? words);
    setAsked(false);
    await router.invalidate();
  };
  const columns: Column<Row>[] = [
    {
      key: 'agent',
      head: t('akunku.where'),
      cell: ({ agent, network, current }) => (
        <>
          {agent || t('akunku.unknownBrowser')}{current && <strong className={styles.here}> · {t('akunku.thisBrowser')}</strong>}
          {network && <span className={secondLineClass}>{t('akunku.network', { network })}</span>}
        </>
      ),
      phone: 'lead',
    },
    { key: 'since', head: t('akunku.since'), cell: ({ startedAt }) => dateTime(startedAt) },
    { key: 'seen', head: t('akunku.seen'), cell: ({ seenAt }) => dateTime(seenAt) },
    {
      key: 'end',
      head: t('akunku.endHead'),
      cell: ({ id, version, agent, current }) => !current && (
        <Button disabled={one.busy} aria-label={t('akunku.endNamed', { agent: agent || t('akunku.unknownBrowser') })} onClick={() => void one.submit({ id, version }).then((outcome) => done(outcome, t('akunku.ended')))}>{t('akunku.end')}</Button>
      ),
      fit: true,
      phone: 'bare',
    },
  ];
  return (
    <Section title={t('akunku.sessions')}>
      <p className={styles.why}>{t('akunku.sessionsWhy')}</p>
      <Table label={t('akunku.sessions')} columns={columns} rows={sessions} rowKey={({ id }) => id} />
      {others.length > 0 && <p className={styles.after}><Button onClick={() => setAsked(true)}>{t('akunku.endOthers', { count: others.length })}</Button></p>}
      {asked && (
        <ActionDialog title={t('akunku.endOthersTitle')} action={t('akunku.endOthers', { count: others.length })} busy={all.busy} onClose={() => setAsked(false)} onTake={() => void all.submit({}).then((outcome) => done(outcome, t('akunku.endedOthers')))}>
          <p>{t('akunku.endOthersWhy')}</p>
        </ActionDialog>
      )}
    </Section>
  );
}
