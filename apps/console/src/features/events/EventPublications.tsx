import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { EventPublications_EventFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { State } from '../../ui/State.tsx';
import { Table, secondLineClass } from '../../ui/Table.tsx';

const fragment = graphql(`
  fragment EventPublications_event on Event {
    id
    publications { id kind outletName title author publishedAt publishedOn readers url }
  }
`);

/** Where an event was written about. */
export function EventPublications({ event }: { event: FragmentType<EventPublications_EventFragment> }) {
  const t = useText();
  const label = useLabel();
  const { dateTime, date, number } = useFormat();
  const { data, complete } = useFragment({ fragment, from: event });
  if (!complete) return null;
  if (data.publications.length === 0) return <State title={t('events.noPublications')}>{t('events.noPublicationsWhy')}</State>;
  return (
    <Table
      label={t('events.publications')}
      rows={data.publications}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          head: t('events.publication'),
          phone: 'lead',
          cell: ({ title, url, outletName, kind, author }) => (
            <>
              {url ? <a href={url} rel="noreferrer">{title ?? outletName}</a> : (title ?? outletName)}
              <span className={secondLineClass}>
                {[label('PUBLICATION_KIND', kind), title && outletName, author && t('events.author', { author })].filter(Boolean).join(', ')}
              </span>
            </>
          ),
        },
        {
          key: 'when',
          head: t('events.published'),
          phone: 'bare',
          cell: ({ publishedAt, publishedOn }) => (publishedAt ? dateTime(publishedAt) : publishedOn ? date(publishedOn) : null),
        },
        { key: 'readers', head: t('events.readers'), align: 'end', cell: ({ readers }) => (readers === null || readers === undefined ? '–' : number(readers)) },
      ]}
    />
  );
}
