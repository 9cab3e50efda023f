import { useQuery } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Card, Facts } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import styles from './audit.module.css';

const sealQuery = graphql(`
  query AuditSeal {
    auditSeal { number mark sealedAt waiting late }
  }
`);

/** How far the trail is sealed, with the mark that somebody writes down elsewhere. */
export function SealCard() {
  const t = useText();
  const { dateTime, number: digits } = useFormat();
  const { data } = useQuery(sealQuery, { fetchPolicy: 'no-cache', pollInterval: 60_000 });
  const seal = data?.auditSeal;
  if (!seal) return null;
  const { number, mark, sealedAt, waiting, late } = seal;
  return (
    <Card title={t('akses.seal')}>
      <p><StateDot tone={late ? 'due' : number === null ? 'open' : 'done'}>{t(late ? 'akses.sealLate' : number === null ? 'akses.sealNone' : 'akses.sealWhole')}</StateDot></p>
      <Facts
        facts={[
          { label: t('akses.sealedAt'), value: sealedAt && dateTime(sealedAt) },
          { label: t('akses.sealWaiting'), value: digits(waiting) },
          { label: t('akses.sealMark'), value: mark && <code className={styles.mark}>{`${number}:${mark}`}</code> },
        ]}
      />
      <p className={styles.note}>{t(late ? 'akses.sealLateWhy' : 'akses.sealNote')}</p>
    </Card>
  );
}
