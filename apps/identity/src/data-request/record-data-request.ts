import { covers } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import type { Context } from '@pilar/subgraph/context';
import { counterNumber } from '@pilar/subgraph/counter-number';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { findAccount } from '../account/find-account.ts';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { lawfulDeadline } from '../lawful-deadline.ts';
import { openTask } from '../task/own-tasks.ts';
import { DataRequest, DataRequestChannel, DataRequestKind, DataRequestRelationType } from './data-request.ts';
import { readContent, sealContent } from './data-request-content.ts';
import { dataRequestEntity } from './data-request-entity.ts';
import { requestMessages as messages } from './data-request-messages.ts';
import { canHaveCome, requestTask, type Subjects } from './data-request-rules.ts';

type Given = { area: string; beneficiary?: string | null | undefined; person?: string | null | undefined; account?: string | null | undefined };

/** Whose data is asked for, where the viewer sees them; notes who is none of theirs, or lies outside the office that answers. */
async function readSubjects(tx: Db, ctx: Context<Db>, { area, beneficiary, person, account }: Given, problems: Problems): Promise<Subjects> {
  const named = ([['beneficiary', 'Beneficiary', beneficiary], ['person', 'Person', person]] as const).flatMap(([path, type, id]) => (id ? [{ path, type, id: id.toLowerCase() }] : []));
  if (named.length === 0 && !account) problems.add('beneficiary', messages.ofNobody);
  const known = await identity.resolveReferences(tx, named, problems);
  const standing = (path: string) => {
    const asked = named.find((one) => one.path === path);
    const found = asked && known.get(asked.id);
    if (found?.area && !covers(area, found.area)) problems.add(path, messages.subjectElsewhere, { value: found.label, area: region(area)?.fullName ?? area });
    return found?.id ?? null;
  };
  const accountId = account?.toLowerCase() ?? null;
  if (accountId !== null && !isId(accountId)) problems.add('account', shared.badIdInput, { value: accountId.slice(0, 60) });
  else if (accountId !== null && !await findAccount(accountId, ctx)) problems.add('account', shared.unknownReference, { type: 'Account', value: accountId });
  return { beneficiaryId: standing('beneficiary'), personId: standing('person'), accountId };
}

identity.command({
  name: 'recordDataRequest',
  description: 'Takes a request down about the data that is kept of somebody. It is to be answered 3 × 24 hours after it came.',
  permission: 'request.handle', entity: dataRequestEntity, result: DataRequest, operation: 'CREATED',
  input: builder.inputType('RecordDataRequestInput', {
    description: 'A request about somebody\'s own data.',
    fields: (t) => ({
      ...identity.newRecordFields(t),
      kind: t.field({ type: DataRequestKind, required: true, description: 'What is asked.' }),
      channel: t.field({ type: DataRequestChannel, required: true, description: 'By which way it came.' }),
      area: t.field({ type: 'RegionCode', required: true, description: 'Regency or province whose office answers.' }),
      receivedAt: t.field({ type: 'DateTime', description: 'When it came: at most 30 days ago; now when left out.' }),
      beneficiary: t.id({ description: 'Whose data, as somebody served (Beneficiary). One of the three at least.' }),
      person: t.id({ description: 'Whose data, as a worker or official (Person).' }),
      account: t.id({ description: 'Whose data, as a user of Pilar (Account).' }),
      relation: t.field({ type: DataRequestRelationType, required: true, description: 'What whoever asks is to the person.' }),
      applicantName: t.string({ required: true, description: 'Who asks, at most 200 characters.' }),
      applicantContact: t.string({ description: 'Their telephone or e-mail.' }),
      asked: t.string({ description: 'What is asked, in their words, at most 4,000 characters; no numbers of persons.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const now = new Date();
    const receivedAt = input.receivedAt ? new Date(input.receivedAt) : now;
    problems.area('area', input.area, { levels: ['PROVINCE', 'REGENCY'] });
    if (!canHaveCome(receivedAt, now)) problems.add('receivedAt', messages.cannotHaveCome, { value: input.receivedAt ?? '' });
    const content = readContent(input, problems);
    const subjects = await readSubjects(tx, ctx, input, problems);
    problems.refuse();
    const row = { id: newId(), number: counterNumber('D'), ownerCode: input.area, receivedAt, dueAt: lawfulDeadline(receivedAt) };
    await tx.dataRequest.create({
      data: { ...row, ...subjects, kind: input.kind, channel: input.channel, relation: input.relation, contentSealed: sealContent(row.id, content), caveats: input.caveats ?? [] },
    });
    await tx.dataRequestStep.create({ data: { id: newId(), requestId: row.id, kind: 'RECEIVE', late: false, madeBy: accountOf(ctx.viewer), madeByName: ctx.viewer.name } });
    await openTask(tx, { type: 'DataRequest', id: row.id, version: 1, label: row.number }, requestTask(row));
    await identity.linkExternalIds(tx, ctx, 'DataRequest', row.id, input.externalIds);
    return row.id;
  },
});
