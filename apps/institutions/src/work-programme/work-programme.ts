import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, institutions } from '../builder.ts';
import { YouthOrganisation } from '../youth/youth-organisation.ts';
import { isLate, programmeSteps, stateToday, type ProgrammeStep as Step } from './programme-rules.ts';

const ProgrammeState = builder.enumType('ProgrammeState', { description: 'How far a programme is (status program kerja).', values: codes('PROGRAMME_STATE') });
const ProgrammeStep = builder.enumType('ProgrammeStep', { description: 'What can be done next with a programme.', values: codes('PROGRAMME_STEP') });
export const YouthFund = builder.enumType('YouthFund', { description: 'Where the money comes from (sumber dana).', values: codes('YOUTH_FUND') });
const AccountabilityState = builder.enumType('AccountabilityState', { description: 'What has become of a report (status LPJ).', values: codes('ACCOUNTABILITY_STATE') });

const rupiah = (amounts: readonly (bigint | null)[]) => String(amounts.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n));

builder.prismaObject('WorkProgrammeItem', {
  description: 'Something that a Karang Taruna means to do in a year (kegiatan), and what became of it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id; the report names it.' }),
    goal: t.exposeString('goal', { description: 'What is to be done (kegiatan).' }),
    target: t.exposeString('target', { description: 'What it is to reach (sasaran).' }),
    budget: t.field({ type: 'Rupiah', description: 'Planned money.', resolve: ({ budget }) => String(budget) }),
    fundSource: t.field({ type: YouthFund, description: 'Where it comes from.', resolve: (row) => row.fundSource as Code<'YOUTH_FUND'> }),
    schedule: t.exposeString('schedule', { nullable: true, description: 'When (jadwal).' }),
    realised: t.exposeString('realised', { nullable: true, description: 'What became of it, from the report (realisasi).' }),
    spent: t.field({ type: 'Rupiah', nullable: true, description: 'Money spent on it, from the report.', resolve: ({ spent }) => (spent === null ? null : String(spent)) }),
  }),
});

export const AccountabilityReport = builder.prismaObject('AccountabilityReport', {
  description: 'The report of a Karang Taruna on a year\'s programme (laporan pertanggungjawaban, LPJ). What it says of each item stands with the item; its files are those of the programme.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    programme: t.relation('programme', { description: 'The programme it is on.' }),
    state: t.field({ type: AccountabilityState, description: 'What has become of it.', resolve: (row) => row.state as Code<'ACCOUNTABILITY_STATE'> }),
    summary: t.exposeString('summary', { description: 'What the year came to.' }),
    approvedBy: t.exposeString('approvedBy', { description: 'Who of the village government approved it.' }),
    approvedOn: t.expose('approvedOn', { type: 'Date', description: 'When they did.' }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', description: 'When it was last given.' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: 'When it was last decided on.' }),
    decisionReason: t.exposeString('decisionReason', { nullable: true, description: 'Why it was sent back.' }),
    late: t.boolean({
      description: 'Whether the village approved it after 31 January of the next year (rule 14).', select: { approvedOn: true, programme: { select: { year: true } } },
      resolve: ({ approvedOn, programme }) => isLate(programme.year, day(approvedOn) ?? ''),
    }),
  }),
});

institutions.entity(AccountabilityReport, 'youth.read', (id, ctx) => ctx.db.accountabilityReport.findUnique({ where: { id } }));

export const WorkProgramme = builder.prismaObject('WorkProgramme', {
  description: 'What a Karang Taruna means to do in a year (program kerja).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    organisation: t.relation('organisation', { description: 'Whose it is.' }),
    year: t.exposeInt('year', { description: 'Year.' }),
    state: t.field({ type: ProgrammeState, description: 'How far it is; RUNNING once its year has begun.', resolve: ({ state, year }) => stateToday(state, year, today()) }),
    adoptedOn: t.expose('adoptedOn', { type: 'Date', nullable: true, description: 'When it was adopted.' }),
    adoptedBy: t.exposeString('adoptedBy', { nullable: true, description: 'The meeting that adopted it.' }),
    items: t.relation('items', { query: { orderBy: { place: 'asc' } }, description: 'What is to be done, in its order.' }),
    budget: t.field({ type: 'Rupiah', description: 'Planned money in all.', select: { items: { select: { budget: true } } }, resolve: ({ items }) => rupiah(items.map(({ budget }) => budget)) }),
    spent: t.field({ type: 'Rupiah', description: 'Money spent in all, as far as it is reported.', select: { items: { select: { spent: true } } }, resolve: ({ items }) => rupiah(items.map(({ spent }) => spent)) }),
    report: t.relation('report', { nullable: true, description: 'The report on it, once it is given.' }),
    nextSteps: t.field({
      type: [ProgrammeStep], description: 'What the viewer may do next with it. Whoever has given the report does not decide on it.',
      select: { report: { select: { submitters: true } } },
      resolve: (row, _args, ctx) => {
        const { area } = ctx.viewer.grant;
        const state = stateToday(row.state, row.year, today());
        if (!covers(area, row.areaCode) && !covers(area, row.ownerCode)) return [];
        return (Object.keys(programmeSteps) as Step[]).filter((step) => programmeSteps[step].from.includes(state) && allowed(ctx, programmeSteps[step].permission)
          && (step !== 'DECIDE' || !row.report?.submitters.includes(accountOf(ctx.viewer))));
      },
    }),
  }),
});

institutions.recordFields(WorkProgramme, {
  type: 'WorkProgramme',
  can: {
    record: { permission: 'youth.record', description: 'Correct, adopt and report on it, where its state allows (see nextSteps).' },
    decide: { permission: 'youth.decide', description: 'Decide on its report, where its state allows.' },
  },
});

institutions.entity(WorkProgramme, 'youth.read', (id, ctx) => ctx.db.workProgramme.findUnique({ where: { id } }));

builder.queryField('workProgramme', (t) => t.prismaField({
  type: WorkProgramme,
  nullable: true,
  authScopes: { may: 'youth.read' },
  description: 'A programme of a Karang Taruna; null when there is none in the viewer\'s area.',
  args: institutions.lookUpArgs(t),
  resolve: async (query, _root, args, ctx) => {
    const id = await institutions.lookUp(ctx, 'WorkProgramme', args);
    return id === null ? null : ctx.db.workProgramme.findUnique({ ...query, where: { id } });
  },
}));

builder.prismaObjectField(YouthOrganisation, 'programmes', (t) => t.relation('programmes', {
  query: { orderBy: { year: 'desc' }, take: 50 }, description: 'Its programmes, latest first, 50 at most.',
}));
