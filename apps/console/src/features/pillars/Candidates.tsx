import type { Candidates_PillarFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Button } from '../../ui/Button.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { pillarTones } from '../people/people-words.ts';
import { areaWords } from '../records/area-words.ts';

graphql(`
  fragment Candidates_pillar on Pillar {
    id
    version
    state
    area { code level shortName fullName parent { code shortName } }
    person { id displayName }
  }
`);

export type Candidate = Candidates_PillarFragment;

type Props = {
  candidates: readonly Candidate[];
  ticked: ReadonlySet<string>;
  /** Why some were not appointed, by their id. */
  refused: ReadonlyMap<string, string>;
  onTick: (ids: ReadonlySet<string>) => void;
};

/** Persons proposed or selected, to be ticked for one decree. */
export function Candidates({ candidates, ticked, refused, onTick }: Props) {
  const t = useText();
  const label = useLabel();
  const all = candidates.length > 0 && candidates.every(({ id }) => ticked.has(id));
  const toggle = (id: string) => onTick(ticked.has(id) ? new Set([...ticked].filter((one) => one !== id)) : new Set([...ticked, id]));
  const name = ({ person }: Candidate) => person?.displayName ?? t('pillars.elsewhere');
  const columns: Column<Candidate>[] = [
    {
      key: 'name', head: t('people.name'), phone: 'lead',
      cell: (row) => (
        <label>
          <input type="checkbox" checked={ticked.has(row.id)} onChange={() => toggle(row.id)} /> {name(row)}
          {refused.has(row.id) && <span className={secondLineClass} role="alert">{refused.get(row.id)}</span>}
        </label>
      ),
    },
    { key: 'area', head: t('events.region'), cell: ({ area }) => areaWords(area), phone: 'bare' },
    { key: 'state', head: t('people.state'), cell: ({ state }) => <StateDot tone={pillarTones[state]}>{label('PILLAR_STATE', state)}</StateDot>, fit: true, phone: 'bare' },
  ];
  return (
    <>
      <p>
        <Button weight="quiet" onClick={() => onTick(all ? new Set() : new Set(candidates.map(({ id }) => id)))}>{all ? t('pillars.tickNone') : t('pillars.tickAll', { count: candidates.length })}</Button>
      </p>
      <Table label={t('pillars.candidates')} columns={columns} rows={candidates} rowKey={({ id }) => id} dense />
    </>
  );
}
