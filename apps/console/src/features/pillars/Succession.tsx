import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { Succession_PillarFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { periodWords } from '../events/event-words.ts';
import { pillarTones } from '../people/people-words.ts';
import { areaWords } from '../records/area-words.ts';

const fragment = graphql(`
  fragment Succession_pillar on Pillar {
    id
    predecessor { ...SuccessionTerm @unmask }
    successor { ...SuccessionTerm @unmask }
  }
`);

graphql(`
  fragment SuccessionTerm on Pillar {
    id
    state
    endReason
    validFrom
    validTo
    endedOn
    area { code level shortName fullName parent { code shortName } }
    person { id displayName }
  }
`);

type Term = NonNullable<Succession_PillarFragment['predecessor']>;
type Row = Term & { place: 'before' | 'after' };

/** Who held the post before, and who after. Left out where neither is known. */
export function Succession({ pillar }: { pillar: FragmentType<Succession_PillarFragment> }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { data, complete } = useFragment({ fragment, fragmentName: 'Succession_pillar', from: pillar });
  if (!complete) return null;
  const rows: Row[] = [data.predecessor && { ...data.predecessor, place: 'before' as const }, data.successor && { ...data.successor, place: 'after' as const }].filter((row) => row != null);
  if (rows.length === 0) return null;
  const columns: Column<Row>[] = [
    {
      key: 'who', head: t('people.name'), phone: 'lead',
      cell: ({ id, person, place, area }) => (
        <>
          <Link to="/penugasan/$id" params={{ id }} className={rowLinkClass}>{person?.displayName ?? t('pillars.elsewhere')}</Link>
          <span className={secondLineClass}>{t(place === 'before' ? 'pillars.before' : 'pillars.after')}, {areaWords(area)}</span>
        </>
      ),
    },
    { key: 'period', head: t('people.period'), cell: ({ validFrom, endedOn, validTo }) => periodWords(validFrom ?? undefined, endedOn ?? validTo ?? undefined, shortDate, t) ?? '–', phone: 'bare' },
    { key: 'state', head: t('people.state'), fit: true, phone: 'bare', cell: ({ state, endReason }) => <StateDot tone={pillarTones[state]}>{endReason ? label('PILLAR_END_REASON', endReason) : label('PILLAR_STATE', state)}</StateDot> },
  ];
  return <Section title={t('pillars.succession')}><Table label={t('pillars.succession')} columns={columns} rows={rows} rowKey={({ id }) => id} /></Section>;
}
