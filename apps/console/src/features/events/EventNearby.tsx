import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { EventNearby_RegionFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { RecordLink } from '../../shell/RecordLink.tsx';
import { Card, Facts } from '../../ui/Card.tsx';

const fragment = graphql(`
  fragment EventNearby_region on Region {
    code
    shortName
    level
    children { code }
    pillars(first: 1, filter: { type: [TKSK], state: [ACTIVE] }) { totalCount { value exact } }
    events(first: 1) { totalCount { value exact } }
    institutions(first: 1) { totalCount { value exact } }
  }
`);

type Region = EventNearby_RegionFragment;

/** What the graph knows of the region beside the event; each figure leads to its list. Only for a single region. */
export function EventNearby({ regions }: { regions: FragmentType<Region>[] }) {
  const region = regions[0];
  return region !== undefined && regions.length === 1 ? <Nearby region={region} /> : null;
}

function Nearby({ region }: { region: FragmentType<Region> }) {
  const t = useText();
  const { number } = useFormat();
  const { data, complete } = useFragment({ fragment, from: region });
  if (!complete) return null;
  const { code, shortName, level, children, pillars, events, institutions } = data;
  const count = ({ totalCount: { value, exact } }: NonNullable<Region['events']>) =>
    exact ? number(value) : t('shell.moreThan', { count: number(value) });
  const districts = level === 'REGENCY' ? children.length : null;
  const tksk = pillars && (districts === null ? count(pillars) : t('events.ofDistricts', { count: count(pillars), districts: number(districts) }));
  return (
    <Card title={t('events.alsoIn', { region: shortName })}>
      <Facts
        figures
        facts={[
          { label: t('events.activeTksk'), value: tksk && <RecordLink to="/orang" search={{ wilayah: code }}>{tksk}</RecordLink> },
          { label: t('events.title'), value: events && <Link to="/kegiatan" search={{ wilayah: code }}>{count(events)}</Link> },
          { label: t('events.institutions'), value: institutions && <RecordLink to="/lembaga" search={{ wilayah: code }}>{count(institutions)}</RecordLink> },
        ]}
      />
    </Card>
  );
}
