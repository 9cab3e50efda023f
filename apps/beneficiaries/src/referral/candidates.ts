import { today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import { parseId } from '@pilar/subgraph/ids';
import { beneficiaries, builder } from '../builder.ts';
import { Institution } from '../references/external-types.ts';
import { withPlaces, type Candidate } from './places.ts';
import { byFitness, endsSoon, fittingCare, hindranceOf, type Ranked } from './referral-rules.ts';
import { CareService, CareSetting } from './referral.ts';

const ReferralHindrance = builder.enumType('ReferralHindrance', { description: 'Why nobody can be referred to an institution now.', values: codes('REFERRAL_HINDRANCE') });

const ReferralCandidate = builder.objectRef<Candidate & Ranked & { refusedOn: string | null }>('ReferralCandidate').implement({
  description: 'An institution that somebody could be referred to, or why not.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The institution\'s id.' }),
    institution: t.field({ type: Institution, nullable: true, description: 'The institution.', resolve: ({ id }, _args, ctx) => beneficiaries.stub(ctx, 'Institution', id) }),
    name: t.exposeString('name', { description: 'Its name.' }),
    area: t.field({ type: beneficiaries.Region, description: 'Where it is.', resolve: ({ areaCode }) => ({ code: areaCode }) }),
    services: t.field({ type: [CareService], description: 'Whom it serves.', resolve: ({ services }) => services as Code<'CARE_SERVICE'>[] }),
    capacity: t.exposeInt('capacity', { nullable: true, description: 'How many it can care for inside; null where it is not recorded.' }),
    free: t.exposeInt('free', { nullable: true, description: 'Places inside that are free: its capacity less who was counted and who was accepted since; null where the capacity is not recorded.' }),
    registeredUntil: t.field({ type: 'Date', nullable: true, description: 'Last day of its registration.', resolve: ({ registeredUntil }) => registeredUntil && new Date(registeredUntil) }),
    papersEndOn: t.field({ type: 'Date', nullable: true, description: 'Day on which the first of its permits and papers ends.', resolve: ({ papersEndOn }) => papersEndOn && new Date(papersEndOn) }),
    endingSoon: t.exposeBoolean('endingSoon', { description: 'Whether its registration ends within 90 days.' }),
    refusedOn: t.field({ type: 'Date', nullable: true, description: 'Day on which it refused this case.', resolve: ({ refusedOn }) => refusedOn && new Date(refusedOn) }),
    hindrance: t.field({ type: ReferralHindrance, nullable: true, description: 'Why nobody can be referred there now; null where somebody can.', resolve: ({ hindrance }) => hindrance }),
  }),
});

const mostShown = 30;
const mostRead = 1_000;

builder.queryField('referralCandidates', (t) => t.field({
  type: [ReferralCandidate],
  nullable: true,
  authScopes: { may: 'referral.make' },
  description: `Institutions that give a service and could take a case, at most ${mostShown}: those first that can, have not refused it, are near, stay registered and have room; then those that cannot, and why. Null outside the viewer's area.`,
  args: {
    case: t.arg.id({ required: true, description: 'The case.' }),
    service: t.arg({ type: CareService, description: 'What is needed; what the type of the case says when left out.' }),
    setting: t.arg({ type: CareSetting, description: 'Inside an institution when left out.' }),
  },
  resolve: async (_root, args, ctx) => {
    const id = parseId(ctx, 'case', String(args.case));
    const of = await ctx.db.welfareCase.findUnique({ where: { id } });
    if (!of) return null;
    const need = { service: args.service ?? fittingCare(of), setting: args.setting ?? 'INSIDE' as const };
    const rows = await ctx.db.refInstitution.findMany({ where: { services: { has: need.service }, standing: { not: 'DISSOLVED' } }, take: mostRead });
    const refused = new Map((await ctx.db.referral.findMany({ where: { caseId: id, state: 'REJECTED' }, select: { institutionId: true, answeredOn: true } })).map((row) => [row.institutionId, day(row.answeredOn)]));
    const on = today();
    return (await withPlaces(ctx.db, rows)).map((place) => ({
      ...place, area: place.areaCode, hindrance: hindranceOf(place, need, on), refusedBefore: refused.has(place.id), refusedOn: refused.get(place.id) ?? null,
      endingSoon: endsSoon(place.registeredUntil, on), free: place.capacity === null ? null : Math.max(0, place.capacity - place.taken),
    })).toSorted(byFitness(of.areaCode)).slice(0, mostShown);
  },
}));
