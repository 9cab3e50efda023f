import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QrCode } from './QrCode.tsx';
import { closeCheckIn, openCheckIn } from './record.ts';
import { refusalWords } from './refusal-words.ts';

export const checkInQuery = graphql(`
  query EventCheckIn($id: ID!) {
    event(id: $id) { id title date endDate startAt endAt dayPart checkIn { path walkIns opensAt closesAt openedBy } }
  }
`);

/** The link of an event: opened, shown, renewed, closed. */
export function CheckInCard({ event, onDone }: { event: string; onDone: () => void }) {
  const t = useText();
  const { dateTime } = useFormat();
  const { data, loading, refetch } = useQuery(checkInQuery, { variables: { id: event }, fetchPolicy: 'network-only' });
  const open = useSubmit(openCheckIn, { keep: false });
  const close = useSubmit(closeCheckIn, { keep: false });
  const [walkIns, setWalkIns] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const link = data?.event?.checkIn;
  const told = async (outcome: Awaited<ReturnType<typeof open.submit>> | Awaited<ReturnType<typeof close.submit>>) => {
    setProblem(outcome.saved ? null : refusalWords(outcome.refusal, t));
    if (outcome.saved) await refetch();
  };
  if (loading && !data) return null;
  const address = link ? `${location.origin}${link.path}` : '';
  return (
    <Card title={t('attendance.link')}>
      <div className={stackClass}>
        <p>{t('attendance.linkWhy')}</p>
        {problem && <Notice tone="due" live>{problem}</Notice>}
        {link && (
          <>
            <QrCode text={address} label={t('attendance.qr')} />
            <p><a href={address}>{address}</a></p>
            <p>{t('attendance.linkOpen', { from: dateTime(link.opensAt), to: dateTime(link.closesAt) })} {t(link.walkIns ? 'attendance.linkNames' : 'attendance.linkCodes')}</p>
          </>
        )}
        <label><input type="checkbox" checked={walkIns} onChange={({ target }) => setWalkIns(target.checked)} /> {t('attendance.allowNames')}</label>
        <FormActions>
          {link && <Link to="/kegiatan/$id/layar" params={{ id: event }} className={buttonClass('main')}>{t('attendance.onScreen')}</Link>}
          <Button weight={link ? undefined : 'main'} disabled={open.busy} onClick={() => void open.submit({ event, walkIns }).then(told)}>{t(link ? 'attendance.renew' : 'attendance.openLink')}</Button>
          {link && <Button disabled={close.busy} onClick={() => void close.submit({ event }).then(told)}>{t('attendance.closeLink')}</Button>}
          <Button onClick={onDone}>{t('attendance.finish')}</Button>
        </FormActions>
      </div>
    </Card>
  );
}
