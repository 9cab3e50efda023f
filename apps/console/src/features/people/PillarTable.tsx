import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { PillarOrder, PillarTable_PillarFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { pillarTones } from './people-words.ts';
import { usePillarWord } from './use-pillar-word.ts';

const fragment = graphql(`
  fragment PillarTable_pillar on Pillar {
    id
    type
    state
    decreeNumber
    decreeDate
    validTo
    area { code level shortName fullName parent { code shortName } }
    person { id displayName }
  }
`);

type Row = PillarTable_PillarFragment;

/** Terms of service as a table: who, as what, where, by which decree, until when. */
export function PillarTable({ pillars, order }: { pillars: FragmentType<Row>[]; order: PillarOrder }) {
  const t = useText();
  const label = useLabel();
  const word = usePillarWord();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: pillars });
  const rows = data.filter((row) => row !== null) as Row[];
  const sorted = (by: PillarOrder) => ({ arrow: order === by ? 'up' as const : null, to: by });
  const ascending = (by: PillarOrder) => (order === by ? 'ascending' as const : undefined);
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: <SortLink {...sorted('NAME')}>{t('people.name')}</SortLink>,
      sorted: ascending('NAME'),
      cell: ({ id, person, type }) => (
        <>
          <Link to="/penugasan/$id" params={{ id }} className={rowLinkClass}>{person?.displayName ?? t('pillars.elsewhere')}</Link>
          <span className={secondLineClass}>{word(type)}</span>
        </>
      ),
      phone: 'lead',
    },
    { key: 'area', head: <SortLink {...sorted('AREA')}>{t('events.region')}</SortLink>, sorted: ascending('AREA'), cell: ({ area }) => areaWords(area), phone: 'bare' },
    {
      key: 'decree',
      head: t('people.decree'),
      cell: ({ decreeNumber, decreeDate }) => (decreeNumber ? <>{decreeNumber}{decreeDate && <span className={secondLineClass}>{shortDate(decreeDate)}</span>}</> : null),
      fit: true,
    },
    {
      key: 'validTo',
      head: <SortLink {...sorted('VALID_TO')}>{t('people.validTo')}</SortLink>,
      sorted: ascending('VALID_TO'),
      cell: ({ validTo }) => (validTo ? shortDate(validTo) : '–'),
      fit: true,
      phone: 'aside',
    },
    { key: 'state', head: t('people.state'), cell: ({ state }) => <StateDot tone={pillarTones[state]}>{label('PILLAR_STATE', state)}</StateDot>, fit: true, phone: 'bare' },
  ];
  return <Table label={t('people.pillars')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
