import { localDay } from '@pilar/domain/dates';
import { Link } from '@tanstack/react-router';
import type { RequestBody_RequestFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from '../monitoring/monitoring.module.css';
import { Milestones } from '../records/Milestones.tsx';

graphql(`
  fragment RequestBody_request on DataRequest {
    id
    version
    number
    kind
    channel
    state
    receivedAt
    dueAt
    late
    relation
    applicantName
    applicantContact
    asked
    proof
    authority
    identifiedAt
    answer
    refusal
    endedAt
    nextSteps
    area { code level shortName fullName }
    beneficiary { id fullName }
    person { id displayName }
    account { id displayName }
    steps { id kind late madeByName madeAt }
    restrictions { id version since liftedAt liftedBy liftReason person { id } viewerCan { lift } }
  }
`);

/** A request as its page shows it. */
export type RequestShown = RequestBody_RequestFragment;

/** What is asked, and what was answered. */
export function RequestText({ request: { kind, beneficiary, asked, answer, refusal, endedAt } }: { request: RequestShown }) {
  const t = useText();
  const label = useLabel();
  const { dateTime } = useFormat();
  return (
    <>
      {kind === 'WITHDRAWAL' && endedAt === null && (
        <Notice word={t('permintaan.consents')}>
          {t('permintaan.consentsWhere')} {beneficiary && <Link to="/ppks/$id" params={{ id: beneficiary.id }}>{beneficiary.fullName}</Link>}
        </Notice>
      )}
      {asked && <Card title={t('permintaan.asked')}><p className={styles.text}>{asked}</p></Card>}
      {answer && (
        <Card title={t('permintaan.answer')}>
          <p className={styles.text}>{answer}</p>
          <p className={styles.quiet}>{[endedAt && dateTime(endedAt), refusal && label('DATA_REQUEST_REFUSAL', refusal)].filter(Boolean).join(' · ')}</p>
        </Card>
      )}
    </>
  );
}

/** What is known of a request: whose data, who asks, how they are known. */
export function RequestFacts({ request }: { request: RequestShown }) {
  const t = useText();
  const label = useLabel();
  const { dateTime } = useFormat();
  const { beneficiary, person, account, proof, authority, identifiedAt } = request;
  return (
    <>
      <Card title={t('permintaan.whose')}>
        <Facts
          facts={[
            { label: t('cases.person'), value: beneficiary && <Link to="/ppks/$id" params={{ id: beneficiary.id }}>{beneficiary.fullName}</Link> },
            { label: t('permintaan.person'), value: person && <Link to="/orang/$id" params={{ id: person.id }}>{person.displayName}</Link> },
            { label: t('permintaan.account'), value: account?.displayName },
          ]}
        />
      </Card>
      <Card title={t('permintaan.who')}>
        <Facts
          facts={[
            { label: t('permintaan.applicant'), value: request.applicantName },
            { label: t('permintaan.contact'), value: request.applicantContact },
            { label: t('permintaan.relation'), value: label('DATA_REQUEST_RELATION', request.relation) },
            { label: t('permintaan.proof'), value: proof && label('DATA_REQUEST_PROOF', proof) },
            { label: t('permintaan.authority'), value: authority && label('DATA_REQUEST_AUTHORITY', authority) },
            { label: t('permintaan.identified'), value: identifiedAt && dateTime(identifiedAt) },
          ]}
        />
      </Card>
      <Card title={t('permintaan.facts')}>
        <Facts
          facts={[
            { label: t('permintaan.number'), value: request.number },
            { label: t('permintaan.channel'), value: label('DATA_REQUEST_CHANNEL', request.channel) },
            { label: t('permintaan.area'), value: request.area.fullName },
            { label: t('permintaan.received'), value: dateTime(request.receivedAt) },
            { label: t('permintaan.due'), value: dateTime(request.dueAt) },
            { label: t('permintaan.ended'), value: request.endedAt && dateTime(request.endedAt) },
            { label: t('permintaan.kept'), value: request.late ? t('permintaan.wasLate') : t('permintaan.inTime') },
          ]}
        />
      </Card>
    </>
  );
}

/** The way of a request, latest step first. */
export function RequestWay({ request: { steps } }: { request: RequestShown }) {
  const t = useText();
  const label = useLabel();
  const { dateTime } = useFormat();
  return (
    <Milestones
      title={t('permintaan.steps')}
      milestones={steps.toReversed().map(({ kind, late, madeByName, madeAt }) => ({
        on: localDay(madeAt), title: label('DATA_REQUEST_STEP', kind), note: [madeByName, dateTime(madeAt), late && t('permintaan.isLate')].filter(Boolean).join(' · '),
      }))}
    />
  );
}
