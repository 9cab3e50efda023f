import { today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { accountStub } from '@pilar/subgraph/accounts';
import { allowed, type Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, institutions } from '../builder.ts';
import { Institution } from '../institution/institution.ts';
import { PaperKind } from '../institution/institution-parts.ts';
import { hasSubmitted, mayFollow, mayWithdraw, paperFaults, rolesOf, stateOn, steps, type Check } from './registration-rules.ts';
import { ruleOn } from './registration-rule.ts';

export const RegistrationState = builder.enumType('RegistrationState', { description: 'State of a registration, as of today (status pendaftaran).', values: codes('REGISTRATION_STATE') });
export const RegistrationKind = builder.enumType('RegistrationKind', { description: 'New, or a renewal.', values: codes('REGISTRATION_KIND') });
export const RegistrationAuthority = builder.enumType('RegistrationAuthority', { description: 'Who registers (kewenangan).', values: codes('REGISTRATION_AUTHORITY') });
export const PapersCheckItem = builder.enumType('PapersCheckItem', { description: 'What is looked at among the papers.', values: codes('PAPERS_CHECK') });
export const SiteCheckItem = builder.enumType('SiteCheckItem', { description: 'What is looked at on site.', values: codes('SITE_CHECK') });
const RegistrationStep = builder.enumType('RegistrationStep', { description: 'What may come next in a registration.', values: codes('REGISTRATION_STEP') });

const PapersCheck = builder.objectRef<Check<Code<'PAPERS_CHECK'>>>('PapersCheck').implement({
  description: 'What was found of one item among the papers.',
  fields: (t) => ({
    item: t.field({ type: PapersCheckItem, description: 'What was looked at.', resolve: ({ item }) => item }),
    met: t.exposeBoolean('met', { description: 'Whether it is as it should be.' }),
    note: t.exposeString('note', { nullable: true, description: 'Note.' }),
  }),
});
const SiteCheck = builder.objectRef<Check<Code<'SITE_CHECK'>>>('SiteCheck').implement({
  description: 'What was found of one item on site.',
  fields: (t) => ({
    item: t.field({ type: SiteCheckItem, description: 'What was looked at.', resolve: ({ item }) => item }),
    met: t.exposeBoolean('met', { description: 'Whether it is as it should be.' }),
    note: t.exposeString('note', { nullable: true, description: 'Note.' }),
  }),
});

/** A return as its row keeps it. */
export type ReturnRow = { at: string; by: string; from: Code<'REGISTRATION_STATE'>; reason: string };
const RegistrationReturn = builder.objectRef<ReturnRow>('RegistrationReturn').implement({
  description: 'An application sent back to be mended.',
  fields: (t) => ({
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => new Date(at) }),
    by: t.field({ type: institutions.Account, nullable: true, description: 'Who sent it back.', resolve: ({ by }) => accountStub(by) as never }),
    from: t.field({ type: RegistrationState, description: 'State it was in.', resolve: ({ from }) => from }),
    reason: t.exposeString('reason', { description: 'What is to be mended.' }),
  }),
});

/** Whether the viewer acts for the authority of the registration. */
export function actsFor({ viewer }: Pick<Context, 'viewer'>, authority: string): boolean {
  return rolesOf(authority as Code<'REGISTRATION_AUTHORITY'>).includes(viewer.grant.role);
}

const account = (id: string | null) => (id === null ? null : accountStub(id)) as never;

export const Registration = builder.prismaObject('Registration', {
  description: 'The registration of an institution, from application to its end (pendaftaran LKS).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    institution: t.relation('institution', { description: 'The institution.' }),
    kind: t.field({ type: RegistrationKind, description: 'New, or a renewal.', resolve: (row) => row.kind as Code<'REGISTRATION_KIND'> }),
    authority: t.field({ type: RegistrationAuthority, description: 'Who registers, by how far the institution works.', resolve: (row) => row.authority as Code<'REGISTRATION_AUTHORITY'> }),
    state: t.field({ type: RegistrationState, description: 'State, as of today.', resolve: (row) => stateOn(row.state, day(row.validTo), today()) }),
    stateSince: t.field({ type: 'DateTime', description: 'Since when.', resolve: (row) => row.stateSince }),
    stateReason: t.exposeString('stateReason', { nullable: true, description: 'Why it was returned, refused, suspended or revoked.' }),
    area: t.field({ type: institutions.Region, description: 'Region of the institution.', resolve: (row) => ({ code: row.areaCode }) }),
    letterNumber: t.exposeString('letterNumber', { nullable: true, description: 'Number of the letter of application.' }),
    letterDate: t.expose('letterDate', { type: 'Date', nullable: true, description: 'Date of that letter.' }),
    note: t.exposeString('note', { nullable: true, description: 'Note of the applicant.' }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true, description: 'Day by which the authority takes the next step, in working days.' }),
    submittedAt: t.field({ type: 'DateTime', nullable: true, description: 'When it was last submitted.', resolve: (row) => row.submittedAt }),
    submittedBy: t.field({ type: institutions.Account, nullable: true, description: 'Who submitted it.', resolve: (row) => account(row.submittedBy) }),
    papersCheck: t.field({ type: [PapersCheck], nullable: true, description: 'What was found among the papers; null before.', resolve: (row) => row.papersCheck as Check<Code<'PAPERS_CHECK'>>[] | null }),
    papersCheckedBy: t.field({ type: institutions.Account, nullable: true, description: 'Who looked.', resolve: (row) => account(row.papersCheckedBy) }),
    papersCheckedAt: t.field({ type: 'DateTime', nullable: true, description: 'When.', resolve: (row) => row.papersCheckedAt }),
    siteCheck: t.field({ type: [SiteCheck], nullable: true, description: 'What was found on site; null before.', resolve: (row) => row.siteCheck as Check<Code<'SITE_CHECK'>>[] | null }),
    visitedOn: t.expose('visitedOn', { type: 'Date', nullable: true, description: 'Day of the visit.' }),
    siteVerifiedBy: t.field({ type: institutions.Account, nullable: true, description: 'Who recorded the visit.', resolve: (row) => account(row.siteVerifiedBy) }),
    returns: t.field({ type: [RegistrationReturn], description: 'Times that it was sent back, oldest first.', resolve: (row) => row.returns as ReturnRow[] }),
    number: t.exposeString('number', { nullable: true, description: 'Number of the registration (nomor Tanda Daftar LKS).' }),
    issuer: t.relation('issuer', { nullable: true, description: 'Office that issued it; null where it is out of the viewer\'s reach.' }),
    recommendation: t.exposeString('recommendation', { nullable: true, description: 'Letter by which the social office recommended it, where another office issued.' }),
    grantedOn: t.expose('grantedOn', { type: 'Date', nullable: true, description: 'Day of the registration.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day.' }),
    decidedBy: t.field({ type: institutions.Account, nullable: true, description: 'Who recorded the decision.', resolve: (row) => account(row.decidedBy) }),
  }),
});

builder.prismaObjectFields(Registration, (t) => ({
  overdue: t.boolean({ description: 'Whether the day for the next step is past.', resolve: (row) => row.dueOn !== null && (day(row.dueOn) ?? '') < today() }),
  missingPapers: t.field({
    type: [PaperKind], description: 'Required papers that the institution has not filed.',
    select: { institution: { select: { papers: { where: { withdrawnAt: null } } } } },
    resolve: async ({ institution }, _args, ctx) => {
      const { requiredPapers } = await ruleOn(ctx.db, today());
      const papers = institution.papers.map(({ id, kind, dated, validTo }) => ({ id, kind, dated: day(dated), validTo: day(validTo) }));
      return paperFaults(papers, requiredPapers, today()).missing as Code<'PAPER_KIND'>[];
    },
  }),
  ownSubmission: t.boolean({ description: 'Whether the viewer has submitted it, this time or before it was returned, and so decides nothing on it while it is not decided.', resolve: (row, _args, ctx) => hasSubmitted(row, accountOf(ctx.viewer)) }),
  nextSteps: t.field({
    type: [RegistrationStep], description: 'What the viewer may do next with it, by its state, its authority and the viewer\'s right.',
    resolve: (row, _args, ctx) => codes('REGISTRATION_STEP').filter((step) => mayFollow(step, stateOn(row.state, day(row.validTo), today()))
      && (steps[step].by === 'APPLICANT' ? allowed(ctx, 'registration.apply') : allowed(ctx, 'registration.decide') && actsFor(ctx, row.authority) && !hasSubmitted(row, accountOf(ctx.viewer)))
      && (step !== 'WITHDRAW' || mayWithdraw(row, accountOf(ctx.viewer), actsFor(ctx, row.authority)))),
  }),
}));

institutions.recordFields(Registration, { type: 'Registration', can: { apply: { permission: 'registration.apply', description: 'Correct, submit and withdraw the application.' } } });

institutions.entity(Registration, 'registration.read', (id, ctx) => ctx.db.registration.findUnique({ where: { id } }));

builder.prismaObjectFields(Institution, (t) => ({
  registrations: t.relation('registrations', { nullable: true, authScopes: { may: 'registration.read' }, description: 'Its registrations and applications, newest first.', query: () => ({ orderBy: [{ createdAt: 'desc' as const }, { id: 'desc' as const }] }) }),
}));
