import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import fieldStyles from '../field/field.module.css';
import { useKeptVillages } from './field-village.ts';

const runningQuery = graphql(`
  query RunningRounds {
    inventoryRounds(first: 10, filter: { state: [RUNNING] }, order: [LAST_DAY]) { edges { node { id lastDay area { code shortName fullName } } } }
  }
`);

/** Rounds that run where the viewer works, the first due first; without a line those that this phone keeps. */
export function FieldRounds() {
  const t = useText();
  const { shortDate } = useFormat();
  const records = useCan('inventory.record');
  const { data } = useQuery(runningQuery, { skip: !records });
  const kept = useKeptVillages();
  const running = present(data?.inventoryRounds?.edges).map(({ node: { id, area, lastDay } }) => ({ id, title: area.fullName, second: t('pendataan.until', { date: shortDate(lastDay) }) }));
  const rounds = data?.inventoryRounds ? running : kept.map(({ round, title }) => ({ id: round, title, second: t('pendataan.keptHere') }));
  if (!records || rounds.length === 0) return null;
  return (
    <Section title={t('pendataan.runningRounds')}>
      <ul className={fieldStyles.items}>
        {rounds.map(({ id, title, second }) => (
          <li key={id} className={fieldStyles.item}>
            <div className={fieldStyles.words}><Link to="/lapangan/pendataan/$id" params={{ id }} className={fieldStyles.name}>{title}</Link><span className={fieldStyles.second}>{second}</span></div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
