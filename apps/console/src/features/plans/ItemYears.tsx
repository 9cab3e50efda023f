import { useState } from 'react';
import type { ItemYears_ItemFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { Figure, Money } from './Figures.tsx';
import { SetYears } from './SetYears.tsx';
import styles from './Plans.module.css';

graphql(`
  fragment ItemYears_item on PlanItem {
    id
    version
    unit
    viewerCan { correct }
    plan { id yearFrom yearTo }
    years { year target realised realisedSource realisedOn budget }
  }
`);

type Year = ItemYears_ItemFragment['years'][number];

/** Targets of an item against what came of them, year by year. */
export function ItemYears({ item }: { item: ItemYears_ItemFragment }) {
  const t = useText();
  const { shortDate } = useFormat();
  const [editing, setEditing] = useState(false);
  const columns: Column<Year>[] = [
    { key: 'year', head: t('laws.year'), cell: ({ year }) => year, fit: true, phone: 'lead' },
    { key: 'target', head: t('plans.targetHead'), align: 'end', cell: ({ target }) => <Figure value={target} unit={item.unit} /> },
    { key: 'realised', head: t('plans.realisedHead'), align: 'end', cell: ({ realised, target }) => <Figure value={realised} of={target} /> },
    { key: 'source', head: t('plans.realisedSource'), cell: ({ realisedSource, realisedOn }) => realisedSource && <>{realisedSource}{realisedOn && <span className={secondLineClass}>{shortDate(realisedOn)}</span>}</> },
    { key: 'budget', head: t('plans.budgetHead'), align: 'end', cell: ({ budget }) => <Money rupiah={budget} /> },
  ];
  return (
    <Section title={t('plans.figures')}>
      {editing ? <SetYears item={item} onDone={() => setEditing(false)} /> : (
        <>
          {item.years.length === 0 ? <p>{t('plans.noFigures')}</p> : <Table label={t('plans.figures')} columns={columns} rows={item.years} rowKey={({ year }) => String(year)} dense />}
          {item.viewerCan.correct && <div className={styles.below}><Button onClick={() => setEditing(true)}>{t('plans.setFigures')}</Button></div>}
        </>
      )}
    </Section>
  );
}
