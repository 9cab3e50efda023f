import { covers } from '@pilar/domain/region-code';
import { label } from '@pilar/domain/vocabulary';
import { changed } from '@pilar/subgraph/entity';
import { addressText, requiredTextWithoutNumber, type Address } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { Prisma } from '../__generated__/prisma/client.ts';
import { onlyArriving } from '../arriving.ts';
import { Beneficiary } from '../beneficiary/beneficiary.ts';
import { beneficiaryEntity } from '../beneficiary/beneficiary-entity.ts';
import { beneficiaries, builder } from '../builder.ts';
import { newFamily, readFamily } from '../family/read-family.ts';
import { messages } from '../messages.ts';
import { changeFields, checkChange } from './change-input.ts';
import { checkDestination, homeFields, moveFields, placeOf } from './move-input.ts';
import { activePerson } from './standing-family.ts';

type Home = { area: string; address?: string | null; rt?: string | null; rw?: string | null };

/** Where somebody in no family lives from now on, by the rules of a family's address. */
function readHome(input: Home, problems: Problems): Address | null {
  const { columns: { address, rt, rw } } = readFamily({ address: input.address, rt: input.rt, rw: input.rw }, problems, newFamily);
  if (address == null && (rt ?? rw) != null) problems.requiredText('address', null, 300);
  return address == null ? null : { text: address, rt: rt ?? null, rw: rw ?? null, village: input.area };
}

const stored = (home: Address | null) => (home as Prisma.InputJsonObject | null) ?? Prisma.DbNull;

beneficiaries.command({
  name: 'moveBeneficiary',
  description: 'Records that somebody in no family moves; a member moves with the family (moveFamily), or leaves it first. Within the viewer\'s area the new address holds at once; beyond, they are recorded as moved out, and the area they went to may receive them.',
  permission: 'family.change', entity: beneficiaryEntity, result: Beneficiary, operation: 'UPDATED', parts: true,
  input: builder.inputType('MoveBeneficiaryInput', {
    description: 'Who moves where.',
    fields: (t) => ({
      ...changeFields(t),
      ...moveFields(t),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const was = await activePerson(tx, input.id, problems);
    if (was.familyId !== null) problems.add('id', messages.movesWithFamily);
    checkChange(input, problems);
    checkDestination(input.area, problems);
    const home = readHome(input, problems);
    const lived = was.addressDomicile as Address | null;
    if (input.area === was.areaCode && (home && addressText(home)) === (lived && addressText(lived))) problems.add('address', messages.sameAddress);
    problems.refuse();
    const inside = covers(ctx.viewer.grant.area, input.area);
    await tx.beneficiary.update({
      where: { id: input.id },
      data: { ...(inside ? { ...placeOf(ctx, was.areaCode, input.area), addressDomicile: stored(home) } : { lifeState: 'MOVED_OUT', lifeStateOn: new Date(input.happenedOn), movedTo: input.area }), ...changed() },
    });
    return input.id;
  },
});

beneficiaries.command({
  name: 'receiveBeneficiary',
  description: 'Receives somebody in no family who moved out of another area into the viewer\'s: from then on they are recorded here, and no longer there.',
  permission: 'family.change', entity: beneficiaryEntity, result: Beneficiary, operation: 'UPDATED', handsOver: true,
  input: builder.inputType('ReceiveBeneficiaryInput', {
    description: 'Who arrived.',
    fields: (t) => ({
      ...changeFields(t),
      area: t.field({ type: 'RegionCode', required: true, description: 'Village they live in now, in the viewer\'s area.' }),
      ...homeFields(t),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const was = await tx.beneficiary.findUniqueOrThrow({ where: { id: input.id } });
    if (was.movedTo === null || !covers(ctx.viewer.grant.area, was.movedTo)) problems.add('id', messages.personNotArriving);
    else if (was.familyId !== null) problems.add('id', messages.arrivesWithFamily);
    checkChange(input, problems);
    problems.area('area', input.area, { levels: ['VILLAGE'] });
    const home = readHome(input, problems);
    problems.refuse();
    // Where they lived before is told nobody here: the address that stood goes with the area.
    await tx.beneficiary.update({
      where: { id: input.id },
      data: { areaCode: input.area, ownerCode: ctx.viewer.grant.area, addressDomicile: stored(home), lifeState: 'ACTIVE', lifeStateOn: null, movedTo: null, ...changed() },
    });
    return input.id;
  },
});

beneficiaries.command({
  name: 'undoMove',
  description: 'Takes back that somebody in no family has moved out, where it was recorded by mistake and nobody has received them. Of a member it is taken back with the family\'s move (undoFamilyChange).',
  permission: 'family.change', entity: beneficiaryEntity, result: Beneficiary, operation: 'UPDATED',
  input: builder.inputType('UndoMoveInput', {
    description: 'Who has not moved.',
    fields: (t) => ({
      ...beneficiaries.correctionFields(t),
      reason: t.string({ required: true, description: 'Why; stands in the history. At most 300 characters.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    requiredTextWithoutNumber('reason', input.reason, 300, problems);
    const was = await tx.beneficiary.findUniqueOrThrow({ where: { id: input.id } });
    if (was.lifeState !== 'MOVED_OUT') problems.add('id', messages.notMovedOut, { state: label('LIFE_STATE', was.lifeState, ctx.language).toLowerCase() });
    else if (was.familyId !== null) problems.add('id', messages.arrivesWithFamily);
    else if (onlyArriving(ctx, was)) problems.add('id', messages.undoneWhereLeft);
    problems.refuse();
    await tx.beneficiary.update({ where: { id: input.id }, data: { lifeState: 'ACTIVE', lifeStateOn: null, movedTo: null, ...changed() } });
    return input.id;
  },
});
