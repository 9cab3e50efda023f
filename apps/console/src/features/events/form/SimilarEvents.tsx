import { useApolloClient } from '@apollo/client/react';
import { isDate } from '@pilar/domain/dates';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { SimilarEventsQuery } from '../../../__generated__/graphql.ts';
import { graphql } from '../../../__generated__/gql.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { EventValues } from './event-values.ts';
import styles from './SimilarEvents.module.css';

const similarQuery = graphql(`
  query SimilarEvents($date: Date!, $title: String, $venue: String, $targetAreas: [RegionCode!]) {
    similarEvents(date: $date, title: $title, venue: $venue, targetAreas: $targetAreas) {
      event { id title }
      sameTitle
      samePlace
    }
  }
`);

type Similar = NonNullable<SimilarEventsQuery['similarEvents']>;

/** Typing is over for a moment before the graph is asked. */
const pauseMs = 500;

/** Events of the same day that may be this one, told before it is saved a second time. Each opens beside the form, so that nothing is lost. */
export function SimilarEvents() {
  const t = useText();
  const client = useApolloClient();
  const { control } = useFormContext<EventValues>();
  const [date, title, venue, areas] = useWatch({ control, name: ['date', 'title', 'venue.name', 'targetAreas'] });
  const [found, setFound] = useState<Similar>([]);
  const targetAreas = areas.map(({ id }) => id).join(' ');
  const askable = isDate(date) && (title.trim() !== '' || venue.trim() !== '');
  useEffect(() => {
    if (!askable) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      const variables = { date, title: title.trim(), venue: venue.trim(), targetAreas: targetAreas.split(' ').filter(Boolean) };
      // Without an answer nothing is told, and the form is as good as before.
      void client.query({ query: similarQuery, variables, fetchPolicy: 'no-cache' }).then(({ data }) => current && setFound(data?.similarEvents ?? []), () => undefined);
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, askable, date, title, venue, targetAreas]);
  if (!askable || found.length === 0) return null;
  return (
    <Notice word={t('announcements.similar')} live>
      {t('announcements.similarWhy')}
      <ul className={styles.list}>
        {found.map(({ event, sameTitle, samePlace }) => (
          <li key={event.id}>
            <Link to="/kegiatan/$id" params={{ id: event.id }} target="_blank">{event.title}</Link>{' '}
            ({t(sameTitle && samePlace ? 'announcements.sameBoth' : sameTitle ? 'announcements.sameTitle' : 'announcements.samePlace')})
          </li>
        ))}
      </ul>
    </Notice>
  );
}
