import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { ReferralPurpose, RevealReferralMutation } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Facts, Section } from '../../ui/Card.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { RevealDialog } from '../records/RevealDialog.tsx';
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
type Of = { id: string; /** Of the case. */ number: string; onClose: () => void };

/** Opens what was shared with an institution, and its letter, each for a purpose. It is written down each time, and stays in no cache. */
export function SharedFacts({ id, number, consented }: Omit<Of, 'onClose'> & { /** No letter is made once the consent was taken back. */ consented: boolean }) {
  const t = useText();
  const [asked, setAsked] = useState<'FACTS' | 'LETTER' | null>(null);
  const close = () => setAsked(null);
  return (
    <Section title={t('rujukan.opened')}>
      <p>{t('rujukan.openWhy')}</p>
      <div className={styles.steps}>
        <Button onClick={() => setAsked('FACTS')}>{t('rujukan.open')}</Button>
        {consented && <Button weight="quiet" onClick={() => setAsked('LETTER')}>{t('rujukan.letterPdf')}</Button>}
      </div>
      {asked === 'FACTS' && <OpenFacts id={id} number={number} onClose={close} />}
      {asked === 'LETTER' && <PrintLetter id={id} number={number} onClose={close} />}
    </Section>
  );
}

function OpenFacts({ id, onClose }: Of) {
  const t = useText();
  const label = useLabel();
  const { submit, busy } = useSubmit(reveal, { keep: false });
  return (
    <RevealDialog<Shown, ReferralPurpose> purposes="REFERRAL_PURPOSE" title={t('rujukan.open')} whole={t('rujukan.opened')} busy={busy} reveal={(given) => submit({ id, ...given })} onClose={onClose}>
      {(shown) => (
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
      )}
    </RevealDialog>
  );
}

function PrintLetter({ id, number, onClose }: Of) {
  const t = useText();
  const { submit, busy } = useSubmit(print, { keep: false });
  const save = async (given: { purpose: ReferralPurpose; note: string }) => {
    const outcome = await submit({ id, ...given });
    if (outcome.saved && 'letterPdf' in outcome.saved && outcome.saved.letterPdf) saveFile(Uint8Array.from(atob(outcome.saved.letterPdf), (letter) => letter.charCodeAt(0)), 'application/pdf', `rujukan ${number}.pdf`);
    return outcome;
  };
  return (
    <RevealDialog<unknown, ReferralPurpose> purposes="REFERRAL_PURPOSE" title={t('rujukan.letterPdf')} action={t('rujukan.letterAction')} whole={t('rujukan.letterPdf')} busy={busy} reveal={save} onClose={onClose}>
      {() => <p role="status">{t('rujukan.letterMade', { number })}</p>}
    </RevealDialog>
  );
}
