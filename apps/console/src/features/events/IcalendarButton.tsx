import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { EventFilter } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toast.tsx';
import { saveFile } from '../../ui/save-file.ts';

const ofEvent = graphql(`query EventIcalendar($id: ID!) { of: event(id: $id) { id icalendar } }`);
const ofSeries = graphql(`query SeriesIcalendar($id: ID!) { of: series(id: $id) { id icalendar } }`);
const ofList = graphql(`query ListIcalendar($area: RegionCode, $filter: EventFilter) { eventsIcalendar(area: $area, filter: $filter) }`);

type Of = { event: string } | { series: string } | { area: string | undefined; filter: EventFilter };

/** Saves an event, a series or the events of a filter as a calendar file. */
export function IcalendarButton({ of, name }: { of: Of; /** Name of the file, without its ending. */ name: string }) {
  const t = useText();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  // Made anew each time: nothing of it is worth keeping.
  const fileOf = async () => {
    const fetchPolicy = 'no-cache';
    if ('event' in of) return (await client.query({ query: ofEvent, variables: { id: of.event }, fetchPolicy })).data?.of?.icalendar;
    if ('series' in of) return (await client.query({ query: ofSeries, variables: { id: of.series }, fetchPolicy })).data?.of?.icalendar;
    return (await client.query({ query: ofList, variables: of, fetchPolicy })).data?.eventsIcalendar;
  };
  const save = async () => {
    setBusy(true);
    const file = await fileOf().catch(() => undefined);
    setBusy(false);
    if (!file) return toast(t('forms.noAnswer'));
    saveFile(file, 'text/calendar;charset=utf-8', `${name.replace(/[^\p{L}\p{N} -]+/gu, '').trim().slice(0, 80) || 'kegiatan'}.ics`);
  };
  return <Button disabled={busy} onClick={() => void save()}>{t('calendar.file')}</Button>;
}
