import { useQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useViewer } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import fieldStyles from '../field/field.module.css';
import { useKeptPoints } from './field-point.ts';

const pointsQuery = graphql(`
  query RunningPoints {
    distributionBatches(first: 20, filter: { state: [RUNNING, COMPLETED] }, order: [ENDS_ON]) {
      edges { node { id period endsOn programme { id name } points { id name heldOn area { code shortName } serves { code } } } }
    }
  }
`);

/** So many are offered; the rest are found from their distribution. */
const mostShown = 8;
type Offered = { batch: string; titik: string | undefined; name: string; second: string; day: string };

/** Points at which something is given out where the viewer works, today's first; without a line those that this phone keeps. */
export function FieldPoints() {
  const t = useText();
  const { shortDate } = useFormat();
  const { grant: { area } } = useViewer();
  const records = useCan('delivery.record');
  const { data } = useQuery(pointsQuery, { skip: !records, fetchPolicy: 'cache-and-network' });
  const kept = useKeptPoints();
  if (!records) return null;
  const near = (code: string) => covers(area.code, code) || covers(code, area.code);
  const running = present(data?.distributionBatches?.edges).flatMap(({ node: { id, period, endsOn, programme, points } }): Offered[] => {
    const title = t('penyaluran.titleOf', { programme: programme.name, period });
    if (points.length === 0) return [{ batch: id, titik: undefined, name: title, second: shortDate(endsOn), day: endsOn }];
    return points.filter((point) => near(point.area.code) || point.serves.some(({ code }) => near(code))).map((point) => ({ batch: id, titik: point.id, name: point.name, second: `${title} · ${shortDate(point.heldOn)}`, day: point.heldOn }));
  });
  const here = kept.map(({ batch, point, programme, period }): Offered => {
    const title = t('penyaluran.titleOf', { programme, period });
    return { batch, titik: point?.id, name: point?.name ?? title, second: `${title} · ${t('pendataan.keptHere')}`, day: point?.heldOn ?? '' };
  });
  const now = Date.parse(today());
  const offered = (data?.distributionBatches ? running : here).toSorted((a, b) => Math.abs(Date.parse(a.day) - now) - Math.abs(Date.parse(b.day) - now));
  if (offered.length === 0) return null;
  return (
    <Section title={t('penyaluran.fieldPoints')}>
      <ul className={fieldStyles.items}>
        {offered.slice(0, mostShown).map(({ batch, titik, name, second }) => (
          <li key={`${batch} ${titik}`} className={fieldStyles.item}>
            <div className={fieldStyles.words}><Link to="/lapangan/salur/$id" params={{ id: batch }} search={{ titik }} className={fieldStyles.name}>{name}</Link><span className={fieldStyles.second}>{second}</span></div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
