import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { CalendarAddressesQuery } from '../../__generated__/graphql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toast.tsx';
import styles from './EventCalendar.module.css';

const revokeAddress = graphql(`
  mutation RevokeCalendarAddress($input: RevokeCalendarAddressInput!) {
    revokeCalendarAddress(input: $input) { __typename ... on CalendarAddress { id } ...Refusal @unmask }
  }
`);

type Props = { addresses: NonNullable<CalendarAddressesQuery['calendarAddresses']>; onChange: () => void };

/** The addresses in force, each with its last use. To revoke one takes two presses: the calendar behind it is empty from then on. */
export function CalendarAddresses({ addresses, onChange }: Props) {
  const t = useText();
  const { dateTime } = useFormat();
  const { submit, busy } = useSubmit(revokeAddress, { keep: false });
  const [asked, setAsked] = useState<string | null>(null);
  const revoke = async (id: string, version: number) => {
    const { saved, refusal } = await submit({ id, version });
    toast(saved ? t('calendar.revoked') : (refusal?.message ?? t('forms.noAnswer')));
    setAsked(null);
    onChange();
  };
  return (
    <section className={stackClass} aria-labelledby="alamat-berlaku">
      <h3 id="alamat-berlaku">{t('calendar.mine')}</h3>
      {addresses.length === 0 && <p>{t('calendar.noneMade')}</p>}
      <ul className={styles.addresses}>
        {addresses.map(({ id, version, name, area, createdAt, lastUsedAt }) => (
          <li key={id}>
            <span>
              {name}
              <span className={styles.second}>{[area.shortName, lastUsedAt ? t('calendar.lastUsed', { at: dateTime(lastUsedAt) }) : t('calendar.neverUsed'), t('calendar.madeOn', { at: dateTime(createdAt) })].join(' · ')}</span>
            </span>
            {asked === id
              ? <Button disabled={busy} onClick={() => void revoke(id, version)}>{t('calendar.reallyRevoke')}</Button>
              : <Button weight="quiet" aria-label={t('calendar.revokeNamed', { name })} onClick={() => setAsked(id)}>{t('calendar.revoke')}</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
