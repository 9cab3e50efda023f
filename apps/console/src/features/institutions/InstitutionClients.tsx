import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useState } from 'react';
import type { InstitutionClients_InstitutionFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Details } from '../../ui/Details.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { gridOf } from './client-grid.ts';
import { CountClients } from './CountClients.tsx';
import { CountGrid } from './CountGrid.tsx';
import styles from './institutions.module.css';

const fragment = graphql(`
  fragment InstitutionClients_institution on Institution {
    id
    version
    capacity
    occupancy { asOf counts { setting age male female } male female inside }
  }
`);

type Count = InstitutionClients_InstitutionFragment['occupancy'][number];

/** How many an institution cares for: the latest count by setting, age and sex beside its capacity, and those before. */
export function InstitutionClients({ institution, correct }: { institution: FragmentType<InstitutionClients_InstitutionFragment>; /** Whether the viewer counts. */ correct: boolean }) {
  const t = useText();
  const { shortDate, number } = useFormat();
  const [counting, setCounting] = useState(false);
  const { data, complete } = useFragment({ fragment, from: institution });
  if (!complete) return null;
  const { id, version, capacity, occupancy } = data;
  const [latest, ...before] = occupancy;
  const columns: Column<Count>[] = [
    { key: 'day', head: t('institutions.countedOn'), cell: ({ asOf }) => shortDate(asOf), phone: 'lead' },
    { key: 'male', head: t('institutions.male'), cell: ({ male }) => number(male), align: 'end' },
    { key: 'female', head: t('institutions.female'), cell: ({ female }) => number(female), align: 'end' },
    { key: 'inside', head: t('institutions.inside'), cell: ({ inside }) => number(inside), align: 'end' },
  ];
  return (
    <Section title={t('institutions.clients')}>
      {counting ? <CountClients institution={id} version={version} capacity={capacity} latest={latest?.counts ?? []} onDone={() => setCounting(false)} /> : (
        <>
          {latest ? (
            <>
              <p className={styles.none}>
                {t('institutions.countedLine', { date: shortDate(latest.asOf), inside: latest.inside })}
                {capacity !== null && ` ${t('institutions.ofCapacity', { capacity, free: Math.max(capacity - latest.inside, 0) })}`}
              </p>
              <CountGrid title={t('institutions.clients')} grid={gridOf(latest.counts)} />
            </>
          ) : <p className={styles.none}>{t('institutions.notCounted')}</p>}
          {before.length > 0 && <Details title={t('institutions.countsBefore', { count: before.length })} open={false}><Table label={t('institutions.clients')} columns={columns} rows={before} rowKey={({ asOf }) => asOf} dense /></Details>}
          {correct && <div className={styles.below}><Button onClick={() => setCounting(true)}>{t('institutions.countNow')}</Button></div>}
        </>
      )}
    </Section>
  );
}
