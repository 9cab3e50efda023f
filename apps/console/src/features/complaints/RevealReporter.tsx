import type { ComplaintPurpose } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Facts } from '../../ui/Card.tsx';
import { RevealDialog } from '../records/RevealDialog.tsx';

const revealReporter = graphql(`
  mutation RevealComplaintReporter($input: RevealComplaintReporterInput!) {
    revealComplaintReporter(input: $input) { __typename ... on RevealedReporter { id name contact } ...Refusal @unmask }
  }
`);

/** Opens who told a complaint, for a purpose. */
export function RevealReporter({ id, number, onClose }: { id: string; number: string; onClose: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(revealReporter, { keep: false });
  return (
    <RevealDialog<{ name: string | null; contact: string | null }, ComplaintPurpose>
      purposes="COMPLAINT_PURPOSE" title={t('pengaduan.openReporter')} whole={t('pengaduan.reporterOf', { number })} busy={busy} reveal={(given) => submit({ id, ...given })} onClose={onClose}
    >
      {({ name, contact }) => <div role="status"><Facts facts={[{ label: t('pengaduan.reporterName'), value: name }, { label: t('pengaduan.reporterContact'), value: contact }]} /></div>}
    </RevealDialog>
  );
}
