import type { RegionLevel } from '@pilar/domain/region-code';
import { codes } from '@pilar/domain/vocabulary';
import { changed } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { messages as shared, say, words } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { youthEntity } from './youth-entity.ts';
import { personOrName } from '../board.ts';
import { dayOfStep } from '../steps.ts';
import { addMilestone, checkMembers, nameOf } from './youth-input.ts';
import { youthMessages as messages } from './youth-messages.ts';
import { YouthOrganisation, YouthState } from './youth-organisation.ts';

const levels = [...codes('YOUTH_LEVEL')] satisfies RegionLevel[];

const FormYouthOrganisationInput = builder.inputType('FormYouthOrganisationInput', {
  description: 'A Karang Taruna that was formed, or one that is found dormant.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    area: t.field({ type: 'RegionCode', required: true, description: 'Its village, or the district, regency or province that it is of.' }),
    name: t.string({ description: 'Name, at most 200 characters; "Karang Taruna" and its region when left out.' }),
    secretariat: t.string({ description: 'Where it meets.' }),
    chair: t.id({ description: 'Its chair (Person), where recorded.' }),
    chairName: t.string({ description: 'Its chair by name, where no person is recorded.' }),
    membersMale: t.int({ description: 'Male members.' }),
    membersFemale: t.int({ description: 'Female members.' }),
    state: t.field({ type: YouthState, description: 'FORMED, or DORMANT for one that is found so. Default: FORMED.' }),
    on: t.field({ type: 'Date', description: 'When it was formed, or since when it is dormant; default: today.' }),
    reason: t.string({ description: 'Why it is dormant; required then.' }),
  }),
});

institutions.command({
  name: 'formYouthOrganisation',
  description: 'Records a Karang Taruna that was formed, or one that is found dormant. A region has one that lives.',
  permission: 'youth.record',
  entity: youthEntity,
  result: YouthOrganisation,
  input: FormYouthOrganisationInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    problems.area('area', input.area, { levels });
    const name = input.name == null ? nameOf(input.area) : problems.requiredText('name', input.name, 200);
    const secretariat = problems.text('secretariat', input.secretariat);
    const chair = personOrName(problems, { person: 'chair', name: 'chairName' }, { person: input.chair, name: input.chairName }, false);
    checkMembers(problems, 'membersMale', input.membersMale);
    checkMembers(problems, 'membersFemale', input.membersFemale);
    const state = input.state ?? 'FORMED';
    if (state !== 'FORMED' && state !== 'DORMANT') problems.add('state', messages.formedState, { value: words('YOUTH_STATE', state), fitting: words('YOUTH_STATE', 'FORMED', 'DORMANT') });
    const reason = problems.text('reason', input.reason) ?? null;
    if (state === 'DORMANT' && reason === null) problems.add('reason', shared.reasonNeeded);
    const on = dayOfStep(problems, input.on, null);
    const known = await institutions.resolveReferences(tx, chair.named, problems);
    problems.refuse();
    const there = await tx.youthOrganisation.findFirst({ where: { areaCode: input.area, state: { not: 'DISSOLVED' } }, select: { id: true, name: true } });
    if (there) throw new Duplicate(say(ctx.language, messages.livingAlready, { name: there.name }), ['area'], there.id);
    const id = newId();
    await tx.youthOrganisation.create({
      data: {
        id, name, secretariat, areaCode: input.area, ownerCode: ctx.viewer.grant.area, state, stateSince: new Date(on), stateReason: state === 'DORMANT' ? reason : null,
        chairId: (input.chair && known.get(input.chair.toLowerCase())?.id) ?? null, chairName: chair.name, membersMale: input.membersMale, membersFemale: input.membersFemale,
        lastActiveOn: new Date(on), caveats: input.caveats ?? [],
      },
    });
    await addMilestone(tx, id, state === 'DORMANT' ? 'REST' : 'FORM', on, reason);
    await institutions.linkExternalIds(tx, ctx, 'YouthOrganisation', id, input.externalIds);
    return id;
  },
});

const CorrectYouthOrganisationInput = builder.inputType('CorrectYouthOrganisationInput', {
  description: 'Corrections; a field left out stays as it is, null clears it. Boards, states and classifications have steps of their own.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    name: t.string({ description: 'Name.' }),
    secretariat: t.string({ description: 'Where it meets.' }),
    chair: t.id({ description: 'Its chair (Person); takes the place of a name.' }),
    chairName: t.string({ description: 'Its chair by name; takes the place of a person.' }),
    membersMale: t.int({ description: 'Male members.' }),
    membersFemale: t.int({ description: 'Female members.' }),
  }),
});

institutions.command({
  name: 'correctYouthOrganisation',
  description: 'Corrects what is recorded of a Karang Taruna.',
  permission: 'youth.record',
  entity: youthEntity,
  result: YouthOrganisation,
  input: CorrectYouthOrganisationInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const name = input.name === undefined ? undefined : problems.requiredText('name', input.name, 200);
    const secretariat = problems.text('secretariat', input.secretariat);
    const chair = personOrName(problems, { person: 'chair', name: 'chairName' }, { person: input.chair, name: input.chairName }, false);
    checkMembers(problems, 'membersMale', input.membersMale);
    checkMembers(problems, 'membersFemale', input.membersFemale);
    const known = await institutions.resolveReferences(tx, chair.named, problems);
    problems.refuse();
    const person = input.chair ? known.get(input.chair.toLowerCase())?.id : undefined;
    await tx.youthOrganisation.update({
      where: { id: input.id },
      data: {
        name, secretariat, membersMale: input.membersMale, membersFemale: input.membersFemale,
        // One takes the place of the other.
        chairId: person ?? (input.chair === null || chair.name !== null ? null : undefined),
        chairName: person === undefined ? (input.chairName === undefined ? undefined : chair.name) : null,
        ...changed(input.caveats),
      },
    });
    return input.id.toLowerCase();
  },
});
