import { useQuery } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';

const audienceQuery = graphql(`
  query RecordAudience($type: String!, $id: ID!) {
    audience(type: $type, id: $id) {
      id
      ownInstitution
      groups { role area { code shortName } why number names }
    }
  }
`);

type Group = { role: string; area: { code: string; shortName: string }; why: string; number: number; names: readonly string[] };

/** Who can see a record today, by role and region, and why. */
export function AudienceDialog({ of, onClose }: { of: { type: string; id: string }; onClose: () => void }) {
  const t = useText();
  const label = useLabel();
  const { data, error } = useQuery(audienceQuery, { variables: of, fetchPolicy: 'no-cache' });
  const columns: Column<Group>[] = [
    { key: 'role', head: t('records.audienceRole'), phone: 'lead', cell: ({ role, area }) => <>{label('ROLE', role)}<span className={secondLineClass}>{area.shortName}</span></> },
    { key: 'who', head: t('records.audienceWho'), phone: 'bare', cell: ({ number, names }) => <>{t('records.audienceNumber', { count: number })}{names.length > 0 && <span className={secondLineClass}>{names.join(', ')}</span>}</> },
    { key: 'why', head: t('records.audienceWhy'), phone: 'bare', cell: ({ why }) => label('AUDIENCE_REASON', why) },
  ];
  const found = data?.audience;
  return (
    <Dialog open title={t('records.audienceTitle')} onClose={onClose} actions={<Button weight="main" onClick={onClose}>{t('records.audienceClose')}</Button>}>
      {error && <p>{error.message}</p>}
      {data && !found && <p>{t('records.audienceProtected')}</p>}
      {found && (
        <>
          <p>{t('records.audienceLead')}</p>
          <Table label={t('records.audienceTitle')} columns={columns} rows={found.groups} rowKey={({ role, area, why }) => `${role} ${area.code} ${why}`} dense />
          {found.ownInstitution && <p>{t('records.audienceInstitution')}</p>}
        </>
      )}
    </Dialog>
  );
}
