import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { StateDot, type Tone } from '../../ui/StateDot.tsx';

type Props = {
  name: string;
  /** Full name of its region. */
  area: string;
  /** The list it stands in. */
  list: { to: string; title: string };
  tone: Tone;
  /** Its state in words. */
  state: string;
  /** Day since which it is in that state. */
  since: string;
  actions: ReactNode;
};

/** Where an organisation belongs, its name, its region, and since when it is what it is. */
export function OrganisationHead({ name, area, list, tone, state, since, actions }: Props) {
  const t = useText();
  const { shortDate } = useFormat();
  return (
    <PageHead
      title={name}
      trail={[<Link key="list" to={list.to} search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{list.title}</Link>]}
      line={
        <>
          <span>{area}</span>
          <StateDot tone={tone}>{state}, {t('records.since', { date: shortDate(since) })}</StateDot>
        </>
      }
      actions={actions}
    />
  );
}
