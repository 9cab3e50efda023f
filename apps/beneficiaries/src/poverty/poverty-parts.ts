import { codes, type Code } from '@pilar/domain/vocabulary';
import { builder } from '../builder.ts';
import { EffortFund, PovertyStrategy } from '../funding-effort/effort.ts';
import { PovertyReason } from '../family/family.ts';
import type { Movement, Registered, Spent } from './read-poverty.ts';

/** Numbers of the register; null when they are hidden. */
export const PovertyRegister = builder.objectRef<{ told: Registered | null }>('PovertyRegister').implement({
  description: 'Families that are marked as extremely poor in the register today. Valid and verified are counted apart (rule 35).',
  fields: (t) => ({
    families: t.int({ nullable: true, description: 'Families that count; null when hidden.', resolve: ({ told }) => told?.families ?? null }),
    valid: t.int({ nullable: true, description: 'Of them, whose head has a NIK that is well formed, one person\'s and matched with the civil register; null when hidden.', resolve: ({ told }) => told?.valid ?? null }),
    verified: t.int({ nullable: true, description: 'Of them, whose head was found by a visit or confirmed by a village\'s meeting; null when hidden.', resolve: ({ told }) => told?.verified ?? null }),
    stale: t.int({ nullable: true, description: 'Of them, of whom it was last said more than two years ago (rule 32). Whoever may not know small numbers gets it of their whole area, where it is not small; else null.', resolve: ({ told }) => told?.stale ?? null }),
    hidden: t.boolean({ description: 'True where somebody could be known by the numbers, or would be by those of others: "<5".', resolve: ({ told }) => told === null }),
  }),
});

const PovertyReasonCount = builder.objectRef<{ reason: Code<'POVERTY_REASON'>; families: number }>('PovertyReasonCount').implement({
  description: 'Families that came in or went out for a reason.',
  fields: (t) => ({
    reason: t.field({ type: PovertyReason, description: 'Why.', resolve: ({ reason }) => reason }),
    families: t.exposeInt('families', { description: 'How many.' }),
  }),
});

const byReason = (reasons: Movement['came']) => codes('POVERTY_REASON').flatMap((reason) => (reasons.has(reason) ? [{ reason, families: reasons.get(reason) ?? 0 }] : []));
/** All who came, or went. */
export const totalOf = (reasons: Movement['came']): number => [...reasons.values()].reduce((sum, one) => sum + one, 0);

export const PovertyMovement = builder.objectRef<Movement>('PovertyMovement').implement({
  description: 'Families of the register that counted on one day or the other. Those who came and those who stayed are those of now; those who went and those who stayed are those of before (rule 35).',
  fields: (t) => ({
    before: t.exposeInt('before', { description: 'Counted on the first day.' }),
    now: t.exposeInt('now', { description: 'Counted on the last day.' }),
    stayed: t.exposeInt('stayed', { description: 'Counted on both.' }),
    came: t.int({ description: 'Counted on the last day only.', resolve: ({ came }) => totalOf(came) }),
    went: t.int({ description: 'Counted on the first day only.', resolve: ({ went }) => totalOf(went) }),
    cameBy: t.field({ type: [PovertyReasonCount], description: 'Why they came, in the order of the list.', resolve: ({ came }) => byReason(came) }),
    wentBy: t.field({ type: [PovertyReasonCount], description: 'Why they went, in the order of the list.', resolve: ({ went }) => byReason(went) }),
  }),
});

export const PovertySpending = builder.objectRef<Spent>('PovertySpending').implement({
  description: 'What is spent in a year, by whose money and for which strategy.',
  fields: (t) => ({
    fund: t.field({ type: EffortFund, description: 'Whose money.', resolve: ({ fund }) => fund }),
    strategy: t.field({ type: PovertyStrategy, description: 'For which strategy.', resolve: ({ strategy }) => strategy }),
    amount: t.field({ type: 'Rupiah', description: 'In whole rupiah.', resolve: ({ amount }) => String(amount) }),
    efforts: t.exposeInt('efforts', { description: 'Of how many efforts.' }),
  }),
});
