import { today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { accountStub } from '@pilar/subgraph/accounts';
import { allowed } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { accountOf } from '@pilar/subgraph/scope';
import { sql } from '@pilar/subgraph/sql';
import { Beneficiary, standingPerson } from '../beneficiary/beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import { Family, standingFamily } from '../family/family.ts';
import { InventoryPeriod } from '../inventory/plan.ts';
import { InventoryState } from '../inventory/round.ts';
import { openText } from './complaint-content.ts';
import { ComplaintCategoryType } from './complaint-rule.ts';
import { escalatedTo, isOverdue, nextSteps } from './complaint-rules.ts';

export const ComplaintStateType = builder.enumType('ComplaintState', { description: 'How far a complaint is (status pengaduan).', values: codes('COMPLAINT_STATE') });
export const ComplaintChannel = builder.enumType('ComplaintChannel', { description: 'By which way a complaint came (saluran).', values: codes('COMPLAINT_CHANNEL') });
export const ComplainedOfficeType = builder.enumType('ComplainedOffice', { description: 'Whose officer a complaint about conduct is about (asal petugas).', values: codes('COMPLAINED_OFFICE') });
export const ComplaintRejection = builder.enumType('ComplaintRejection', { description: 'Why a complaint is not worked on.', values: codes('COMPLAINT_REJECTION') });
const ComplaintStepKind = builder.enumType('ComplaintStepKind', { description: 'What is done with a complaint (langkah).', values: codes('COMPLAINT_STEP') });

const ComplaintStep = builder.prismaObject('ComplaintStep', {
  description: 'A step on a complaint\'s way.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: ComplaintStepKind, description: 'What was done.', resolve: (row) => row.kind as Code<'COMPLAINT_STEP'> }),
    handledBy: t.field({ type: beneficiaries.Region, description: 'Region whose office handled it from then on.', resolve: (row) => ({ code: row.handledBy }) }),
    note: t.exposeString('note', { nullable: true, description: 'What was noted for those who handle it.' }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true, description: 'Day by which it was due.' }),
    late: t.exposeBoolean('late', { description: 'Whether it was done after that day.' }),
    escalatedTo: t.field({ type: beneficiaries.RegionLevel, nullable: true, description: 'The level that had been told by then that it was overdue.', resolve: (row) => row.escalatedTo as 'REGENCY' | 'PROVINCE' | null }),
    happenedOn: t.expose('happenedOn', { type: 'Date', description: 'Day on which it was done.' }),
    madeBy: t.field({ type: beneficiaries.Account, nullable: true, description: 'Who did it; null for the public page.', resolve: (row) => accountStub(row.madeBy) }),
    madeByName: t.exposeString('madeByName', { nullable: true, description: 'Name of the account that did it; null without the right to read accounts.', authScopes: { may: 'account.read' } }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

type ReceiptState = { stands: boolean; state: Code<'INVENTORY_STATE'>; year: number; period: Code<'INVENTORY_PERIOD'> };

const ComplaintReceipt = builder.objectRef<ReceiptState>('ComplaintReceipt').implement({
  description: 'How far the entry of the inventory is whose receipt was shown with a claim (tanda terima): what the receipt itself tells, and of nobody\'s data anything.',
  fields: (t) => ({
    stands: t.exposeBoolean('stands', { description: 'Whether the entry stands.' }),
    state: t.field({ type: InventoryState, description: 'How far its round is.', resolve: ({ state }) => state }),
    year: t.exposeInt('year', { description: 'Year of the round.' }),
    period: t.field({ type: InventoryPeriod, description: 'Part of the year.', resolve: ({ period }) => period }),
  }),
});

const deadlinesOf = (row: { dueOn: Date | null; regencyOn: Date | null; provinceOn: Date | null }) => ({ dueOn: day(row.dueOn), regencyOn: day(row.regencyOn), provinceOn: day(row.provinceOn) });

export const Complaint = builder.prismaObject('Complaint', {
  description: 'A complaint (pengaduan) and what becomes of it. One about an officer\'s conduct is seen from the level above the office complained of.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    number: t.exposeString('number', { description: 'Number told at a counter; says nothing of anybody.' }),
    channel: t.field({ type: ComplaintChannel, description: 'By which way it came.', resolve: (row) => row.channel as Code<'COMPLAINT_CHANNEL'> }),
    category: t.field({ type: ComplaintCategoryType, description: 'What it is about.', resolve: (row) => row.category as Code<'COMPLAINT_CATEGORY'> }),
    complainedOffice: t.field({ type: ComplainedOfficeType, nullable: true, description: 'Of conduct: whose officer it is about.', resolve: (row) => row.complainedOffice as Code<'COMPLAINED_OFFICE'> | null }),
    area: t.field({ type: beneficiaries.Region, description: 'Where it is about.', resolve: (row) => ({ code: row.areaCode }) }),
    handledBy: t.field({ type: beneficiaries.Region, description: 'Region whose office handles it.', resolve: (row) => ({ code: row.ownerCode }) }),
    state: t.field({ type: ComplaintStateType, description: 'How far it is.', resolve: (row) => row.state as Code<'COMPLAINT_STATE'> }),
    receivedOn: t.expose('receivedOn', { type: 'Date', description: 'Day on which it was received.' }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true, description: 'Day by which the next step is due; null of one that has ended.' }),
    overdue: t.boolean({ description: 'Whether that day is past.', resolve: (row) => isOverdue(day(row.dueOn), today()) }),
    escalatedTo: t.field({ type: beneficiaries.RegionLevel, nullable: true, description: 'The highest level that has been told that it is overdue.', resolve: (row) => escalatedTo(deadlinesOf(row), today()) }),
    late: t.exposeBoolean('late', { description: 'Whether a step was done after its day.' }),
    anonymous: t.exposeBoolean('anonymous', { description: 'Whether nobody is named who told it.' }),
    text: t.string({
      nullable: true, description: 'What was told. For those who take complaints down (see withheld).', select: { content: true },
      resolve: ({ content }, _args, ctx) => (content && allowed(ctx, 'complaint.record') ? openText(content) : null),
    }),
    ticket: t.string({ nullable: true, description: 'Code by which whoever complained sees how far it is. For those who take complaints down.', resolve: ({ ticket }, _args, ctx) => (allowed(ctx, 'complaint.record') ? ticket : null) }),
    family: t.prismaField({ type: Family, nullable: true, authScopes: { may: 'family.read' }, description: 'The family that it is about, or the one it was merged into; null where none is named, and outside the viewer\'s area.', resolve: (query, { familyId }, _args, ctx) => standingFamily(ctx, familyId, query) }),
    beneficiary: t.prismaField({ type: Beneficiary, nullable: true, authScopes: { may: 'beneficiary.read' }, description: 'The person that it is about, or the one they were merged into; null where none is named, and outside the viewer\'s area.', resolve: (query, { beneficiaryId }, _args, ctx) => standingPerson(ctx, beneficiaryId, query) }),
    receipt: t.field({
      type: ComplaintReceipt, nullable: true, description: 'Of a claim: the receipt that was shown.',
      resolve: async ({ findId }, _args, ctx) => {
        if (findId === null) return null;
        const [row] = await ctx.db.$queryRaw<{ found: ReceiptState | null }[]>(sql`SELECT beneficiaries.find_state(${findId}::uuid) AS found`);
        return row?.found ?? null;
      },
    }),
    assignee: t.field({ type: beneficiaries.Account, nullable: true, description: 'Who handles it.', resolve: ({ assignedTo }) => (assignedTo === null ? null : accountStub(assignedTo)) }),
    assignedName: t.exposeString('assignedName', { nullable: true, description: 'Name of who handles it.' }),
    mine: t.boolean({ description: 'Whether the viewer handles it.', resolve: (row, _args, ctx) => row.assignedTo !== null && row.assignedTo === accountOf(ctx.viewer) }),
    referredTo: t.exposeString('referredTo', { nullable: true, description: 'Body outside the offices that it was referred to.' }),
    answer: t.exposeString('answer', { nullable: true, description: 'What was answered to whoever complained; the ticket shows it.' }),
    answeredOn: t.expose('answeredOn', { type: 'Date', nullable: true, description: 'Day of the answer.' }),
    rejection: t.field({ type: ComplaintRejection, nullable: true, description: 'Why it was rejected.', resolve: (row) => row.rejection as Code<'COMPLAINT_REJECTION'> | null }),
    endedOn: t.expose('endedOn', { type: 'Date', nullable: true, description: 'Day on which it was closed or rejected.' }),
    steps: t.field({ type: [ComplaintStep], description: 'Its way so far, from the first step on.', select: (_args, _ctx, nested) => ({ steps: nested({ orderBy: [{ madeAt: 'asc' }, { id: 'asc' }] }) }), resolve: (row) => row.steps }),
    nextSteps: t.field({ type: [ComplaintStepKind], description: 'What the viewer may do next with it, as it stands now.', resolve: (row, _args, ctx) => nextSteps(row, ctx.viewer, accountOf(ctx.viewer)) }),
  }),
});

beneficiaries.recordFields(Complaint, {
  type: 'Complaint',
  protects: { columns: ['id', 'beneficiaryId', 'familyId'] },
  can: {
    handle: { permission: 'complaint.handle', description: 'Take it through its steps, where its office and state allow (see nextSteps).' },
    reveal: { permission: 'complaint.reveal', description: 'Open who reported it, for a purpose.' },
  },
  withheld: { permission: 'complaint.record', fields: ['text', 'ticket'] },
});

beneficiaries.entity(Complaint, 'complaint.read', (id, ctx) => ctx.db.complaint.findUnique({ where: { id } }));
