import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { RevealReferralMutation } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Facts, Section } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { whyNot } from '../records/why-not.ts';
import styles from '../reports/reports.module.css';

const reveal = graphql(`
  mutation RevealReferral($input: RevealReferralInput!) {
    revealReferral(input: $input) { __typename ... on RevealedReferral { id facts { fact value } papers consentName consentDocument } ...Refusal @unmask }
  }
`);
const print = graphql(`
  mutation PrintReferral($input: RevealReferralInput!) {
    revealReferral(input: $input) { __typename ... on RevealedReferral { id letterPdf } ...Refusal @unmask }
  }
`);

type Shown = Extract<RevealReferralMutation['revealReferral'], { __typename: 'RevealedReferral' }>;

/** Opens what was shared with an institution, and its letter. It is written down each time, and stays in no cache. */
export function SharedFacts({ id, number }: { id: string; /** Of the case, for the name of the file. */ number: string }) {
  const t = useText();
  const label = useLabel();
  const revealing = useSubmit(reveal, { keep: false });
  const printing = useSubmit(print, { keep: false });
  const [shown, setShown] = useState<Shown | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const open = async () => {
    const outcome = await revealing.submit({ id });
    setRefusal(whyNot(outcome, t));
    if (outcome.saved) setShown(outcome.saved as Shown);
  };
  const save = async () => {
    const outcome = await printing.submit({ id });
    setRefusal(whyNot(outcome, t));
    if (outcome.saved && 'letterPdf' in outcome.saved) saveFile(Uint8Array.from(atob(outcome.saved.letterPdf), (letter) => letter.charCodeAt(0)), 'application/pdf', `rujukan ${number}.pdf`);
  };
  return (
    <Section title={t('rujukan.opened')}>
      {shown ? (
        <div role="status">
          <Facts
            facts={[
              ...shown.facts.map(({ fact, value }) => ({ label: label('SHARED_FACT', fact), value })),
              { label: t('rujukan.papers'), value: shown.papers.join('; ') },
              { label: t('rujukan.consentName'), value: shown.consentName },
              { label: t('rujukan.consentDocument'), value: shown.consentDocument },
            ]}
          />
        </div>
      ) : <p>{t('rujukan.openWhy')}</p>}
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <div className={styles.steps}>
        {!shown && <Button disabled={revealing.busy} onClick={() => void open()}>{t('rujukan.open')}</Button>}
        <Button weight="quiet" disabled={printing.busy} onClick={() => void save()}>{t('rujukan.letterPdf')}</Button>
      </div>
    </Section>
  );
}
