import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import styles from './youth.module.css';

const startDrive = graphql(`
  mutation StartReactivationDrive($input: StartReactivationDriveInput!) {
    startReactivationDrive(input: $input) { __typename ... on ReactivationDrive { id version target note } ...Refusal @unmask }
  }
`);
const changeTarget = graphql(`
  mutation ChangeReactivationTarget($input: ChangeReactivationTargetInput!) {
    changeReactivationTarget(input: $input) { __typename ... on ReactivationDrive { id version target note } ...Refusal @unmask }
  }
`);

type Props = { area: string; year: number; drive: { id: string; version: number; target: number; note?: string | null } | null; onDone: () => void };

/** Sets how many a regency means to bring back in a year, or changes it. */
export function SetTarget({ area, year, drive, onDone }: Props) {
  const t = useText();
  const client = useApolloClient();
  const starting = useSubmit(startDrive);
  const changing = useSubmit(changeTarget);
  const [target, setTarget] = useState(drive ? String(drive.target) : '');
  const [note, setNote] = useState(drive?.note ?? '');
  const [error, setError] = useState<string>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = async () => {
    setRefusal(null);
    setError(undefined);
    if (!/^\d+$/.test(target.trim())) return setError(t('eventForm.notNumber'));
    const given = { target: Number(target), note: note.trim() || null };
    const outcome = drive ? await changing.submit({ id: drive.id, version: drive.version, ...given }) : await starting.submit({ area, year, ...given });
    if (!outcome.saved) {
      const { refusal: refused } = outcome;
      const problem = refused?.__typename === 'InvalidInput' ? refused.problems.find(({ path }) => path[0] === 'target') : undefined;
      return problem ? setError(problem.message) : setRefusal(refused?.message ?? t('forms.noAnswer'));
    }
    toast(t('forms.saved'));
    onDone();
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <Card title={t('youth.targetOf', { year: String(year) })}>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <form
        noValidate
        className={styles.target}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field id="target" label={t('youth.targetCount')} error={error} required>
          {(input) => <input {...input} autoComplete="off" inputMode="numeric" value={target} onChange={(event) => setTarget(event.target.value)} />}
        </Field>
        <Field id="target-note" label={t('youth.targetNote')}>
          {(input) => <input {...input} autoComplete="off" value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
        <FormActions>
          <Button type="submit" weight="main" disabled={starting.busy || changing.busy}>{t('youth.saveTarget')}</Button>
          <Button onClick={onDone}>{t('forms.cancel')}</Button>
        </FormActions>
      </form>
    </Card>
  );
}
