import { useQuery } from '@apollo/client/react';
import type { CareService, CareSetting, ReferralCandidatesQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { ListSkeleton } from '../../ui/Skeleton.tsx';
import { State } from '../../ui/State.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import styles from '../case-services/services.module.css';

const candidatesQuery = graphql(`
  query ReferralCandidates($case: ID!, $service: CareService, $setting: CareSetting) {
    referralCandidates(case: $case, service: $service, setting: $setting) {
      id name area { code fullName } capacity free registeredUntil endingSoon refusedOn hindrance
    }
  }
`);

/** An institution that a case could be referred to, or why not. */
export type Candidate = NonNullable<ReferralCandidatesQuery['referralCandidates']>[number];

type Props = { case: string; service: CareService; setting: CareSetting; onChoose: (candidate: Candidate) => void };

/** Institutions that give what is needed, those first that can take somebody; of the others why they cannot. */
export function Candidates({ case: of, service, setting, onChoose }: Props) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  // What is free changes with every answer.
  const { data, error } = useQuery(candidatesQuery, { variables: { case: of, service, setting }, fetchPolicy: 'network-only' });
  if (error && !data) throw error;
  if (!data) return <ListSkeleton />;
  const candidates = data.referralCandidates ?? [];
  if (candidates.length === 0) return <State title={t('rujukan.noCandidates')}>{t('rujukan.noCandidatesWhy')}</State>;
  const columns: Column<Candidate>[] = [
    { key: 'name', head: t('rujukan.institution'), phone: 'lead', cell: ({ name, area }) => <>{name}<span className={secondLineClass}>{area.fullName}</span></> },
    { key: 'free', head: t('rujukan.free'), fit: true, cell: ({ free, capacity }) => (setting === 'OUTSIDE' || free === null || capacity === null ? '–' : t('rujukan.freeOf', { free, capacity })) },
    { key: 'until', head: t('rujukan.registeredUntil'), fit: true, cell: ({ registeredUntil, endingSoon }) => registeredUntil && <>{shortDate(registeredUntil)}{endingSoon && <span className={secondLineClass}>{t('rujukan.endingSoon')}</span>}</> },
    {
      key: 'state', head: t('rujukan.state'), phone: 'bare',
      cell: ({ hindrance, refusedOn }) => (
        <>
          <StateDot tone={hindrance ? 'due' : 'done'}>{hindrance ? label('REFERRAL_HINDRANCE', hindrance) : t('rujukan.fits')}</StateDot>
          {refusedOn && <span className={secondLineClass}>{t('rujukan.refusedOn', { date: shortDate(refusedOn) })}</span>}
        </>
      ),
    },
    { key: 'choose', head: t('rujukan.choose'), fit: true, phone: 'bare', cell: (row) => !row.hindrance && <Button aria-label={t('rujukan.chooseName', { name: row.name })} onClick={() => onChoose(row)}>{t('rujukan.choose')}</Button> },
  ];
  return (
    <Section title={t('rujukan.candidates')}>
      <p className={styles.lead}>{t('rujukan.candidatesWhy')}</p>
      <Table label={t('rujukan.candidates')} columns={columns} rows={candidates} rowKey={({ id }) => id} />
    </Section>
  );
}
