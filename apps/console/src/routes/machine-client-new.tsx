import { daysAfter, today } from '@pilar/domain/dates';
import { usualGrantDays } from '@pilar/domain/role-grants';
import { Link, createLazyRoute, useNavigate } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import type { RegisterMachineClientInput } from '../__generated__/graphql.ts';
import { machineSpecs } from '../features/machine-clients/machine-words.ts';
import { EntryCard } from '../features/records/EntryCard.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const registerMachineClient = graphql(`
  mutation RegisterMachineClient($input: RegisterMachineClientInput!) {
    registerMachineClient(input: $input) { __typename ... on MachineClient { id } ...Refusal @unmask }
  }
`);

/** A new machine client. */
export const Route = createLazyRoute('/klien-mesin/baru')({ component: NewMachineClient });

function NewMachineClient() {
  const t = useText();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(registerMachineClient);
  if (!useCan('machine.manage')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead
        title={t('klien.enter')}
        trail={[<Link key="list" to="/klien-mesin" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('klien.title')}</Link>]}
        line={<span>{t('klien.enterLine')}</span>}
      />
      <EntryCard
        title={t('klien.enter')}
        save={t('klien.doEnter')}
        specs={[{ name: 'clientId', label: 'klien.clientId', required: true, hint: 'klien.clientIdHint' }, ...machineSpecs(t('klien.reveals'))]}
        values={{ clientId: '', name: '', areas: [], scopes: [], validTo: daysAfter(today(), usualGrantDays) }}
        busy={busy}
        submit={(given) => submit({ areas: [], ...given } as unknown as RegisterMachineClientInput)}
        onSaved={(id) => void navigate({ to: '/klien-mesin/$id', params: { id } })}
        onCancel={() => void navigate({ to: '/klien-mesin' })}
      />
    </>
  );
}
