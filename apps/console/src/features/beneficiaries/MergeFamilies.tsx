import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import { PickerField } from '../../forms/fields.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { stackClass } from '../../forms/form-classes.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useFamilyFinder } from './family-finder.ts';
import { headFirst, type Member } from './FamilyMembers.tsx';
import { headAfter, oneHead, ontoMembers, relationSpecs, relationValues, takeRelations } from './relations.ts';
import { stepChildSpec } from './person-specs.ts';
import { daySpec, useFamilyChange } from './use-family-change.ts';

const otherQuery = graphql(`query FamilyToMerge($id: ID!) { family(id: $id) { id version head { id fullName } ...FamilyMembers_family @unmask } }`);
const mergeFamilies = graphql(`mutation MergeFamilies($input: MergeFamiliesInput!) { mergeFamilies(input: $input) { __typename ... on Family { id version } ...Refusal @unmask } }`);

type Props = { family: { id: string; version: number }; members: readonly Member[]; onDone: () => void };

/** Makes one of two families (gabung KK): first which joins, then what its members are to the head. */
export function MergeFamilies({ family, members, onDone }: Props) {
  const t = useText();
  const find = useFamilyFinder();
  const form = useForm<{ merged: Choice | null }>({ defaultValues: { merged: null } });
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, loading } = useQuery(otherQuery, { variables: { id: chosen ?? '' }, skip: chosen === null, fetchPolicy: 'no-cache' });
  const other = data?.family;
  if (other?.members) return <Joining key={other.id} family={family} members={members} other={{ ...other, members: other.members }} onDone={onDone} />;
  return (
    <Card title={t('ppks.merge')}>
      <FormProvider {...form}>
        <form className={stackClass} onSubmit={(event) => event.preventDefault()}>
          <Notice>{t('ppks.mergeWhy')}</Notice>
          <PickerField<{ merged: Choice | null }> name="merged" label={t('ppks.merged')} hint={t('ppks.familyHint')} find={async (text) => (await find(text)).filter(({ id }) => id !== family.id)} onChosen={({ id }) => setChosen(id)} />
          {chosen !== null && !loading && !other && <Notice tone="due" live>{t('shell.notFoundWhy')}</Notice>}
          <FormActions><Button onClick={onDone}>{t('forms.cancel')}</Button></FormActions>
        </form>
      </FormProvider>
    </Card>
  );
}

type Other = { id: string; version: number; head: { fullName: string } | null; members: readonly Member[] };

function Joining({ family: { id, version }, members, other, onDone }: Props & { other: Other }) {
  const t = useText();
  const { send, card, suggested } = useFamilyChange(mergeFamilies, id);
  const joining = headFirst(other.members);
  // Its head is head no more, unless this family has none: that relation must be said.
  const values = relationValues(joining.map((member) => (member.relation === 'KEPALA_KELUARGA' && members.length > 0 ? { ...member, relation: null } : member)));
  return (
    <CorrectionCard
      {...card}
      title={t('ppks.mergeWith', { name: other.head?.fullName ?? t('ppks.noHead') })}
      lead={t('ppks.mergeRelations')}
      save={t('ppks.mergeNow')}
      specs={[daySpec, ...relationSpecs(joining), stepChildSpec]}
      values={{ happenedOn: '', ...relationValues(joining, { open: true }), stepChild: false }}
      suggested={{ ...suggested, ...values }}
      version={version}
      submit={async (on, reason, changes) => {
        const { relations, rest: { happenedOn, ...rest } } = takeRelations(changes);
        if (joining.length + members.length > 0 && headAfter([...members, ...joining], relations) === null) return oneHead(joining, t('ppks.oneHead'));
        return ontoMembers(await send({ id, version: on, reason, happenedOn: String(happenedOn), merged: other.id, mergedVersion: other.version, relations, ...rest }), relations, joining);
      }}
      onDone={onDone}
    />
  );
}
