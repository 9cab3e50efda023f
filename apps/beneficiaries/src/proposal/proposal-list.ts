import type { Code } from '@pilar/domain/vocabulary';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { madeByImport } from '@pilar/subgraph/importing';
import { isId } from '@pilar/subgraph/ids';
import { every, localDaySql, raw, sql, type Sql } from '@pilar/subgraph/sql';
import { installation } from '@pilar/domain/installation';
import { beneficiaries, builder } from '../builder.ts';
import { CaseUnit } from '../case-type/case-type.ts';
import { familiesNamed, isAmong, personsNamed } from '../name-search.ts';
import { inScope, ofUnit } from '../narrow.ts';
import { Proposal, ProposalKind, ProposalState } from './proposal.ts';
import { ProposalStep } from './proposal-path.ts';
import { DecisionReason, VerificationVerdict } from './verification-step.ts';

const ProposalFilter = builder.inputType('ProposalFilter', {
  description: 'Which proposals.',
  fields: (t) => ({
    text: t.string({ description: 'Words of the name of the person, or of a member of the family, or where nobody bears them their beginnings.' }),
    kind: t.field({ type: [ProposalKind], description: 'What is proposed.' }),
    unit: t.field({ type: CaseUnit, description: 'Whom it is about: PERSON or FAMILY; of groups and communities there is none.' }),
    state: t.field({ type: [ProposalState], description: 'How far they are.' }),
    waitsFor: t.field({ type: [ProposalStep], description: 'Waiting for one of these steps, or free to take it.' }),
    waitsForMe: t.boolean({ description: 'Only those that the viewer may decide now, by role and area: not what they proposed themselves where another decides (rule 29), nor what another officer has taken, nor what waits for the ground check of an objection.' }),
    mine: t.boolean({ description: 'Only those the viewer has taken.' }),
    objected: t.boolean({ description: 'Only those with an open objection.' }),
    meeting: t.id({ description: 'Decided by this village meeting.' }),
    import: t.id({ description: 'Only those whose answer of the ministry this import entered.' }),
    family: t.id({ description: 'About this family.' }),
    beneficiary: t.id({ description: 'About this person.' }),
    decidedStep: t.field({ type: [ProposalStep], description: 'With a decision at one of these steps; with the filters below, that same decision.' }),
    decidedVerdict: t.field({ type: [VerificationVerdict], description: 'With such a decision.' }),
    decidedReason: t.field({ type: [DecisionReason], description: 'With a decision for such a reason.' }),
    decidedFrom: t.field({ type: 'Date', description: 'Decided on that day or later.' }),
    decidedTo: t.field({ type: 'Date', description: 'Decided on that day or earlier.' }),
  }),
});

const ProposalOrder = builder.enumType('ProposalOrder', {
  description: 'Order of proposals.',
  values: { WAITING: { description: 'Who waits longest first.' }, AREA: { description: 'By village.' }, UPDATED_DESC: { description: 'Last changed first.' } },
});

type Filter = typeof ProposalFilter.$inferInput;

/** A malformed id is one of no record. */
const named = (column: string, id: string): Sql => (isId(id) ? sql`${raw(column)} = ${id}::uuid` : sql`false`);

/** Of that person or family or the one they were merged into, and what stayed under an id that was merged into them. */
function about(subject: 'beneficiary' | 'family', id: string): Sql {
  if (!isId(id)) return sql`false`;
  const table = raw(`beneficiaries.${subject}`);
  return sql`${raw(`${subject}_id`)} IN (SELECT ${id}::uuid
    UNION ALL SELECT merged_into FROM ${table} AS one WHERE one.id = ${id}::uuid AND merged_into IS NOT NULL
    UNION ALL SELECT one.id FROM ${table} AS one WHERE one.merged_into = ${id}::uuid)`;
}

/** Steps of paths that the viewer's role decides; read once a statement. */
const mySteps = sql`SELECT path.id, one ->> 'step' FROM beneficiaries.proposal_path AS path, jsonb_array_elements(path.steps) AS one WHERE jsonb_exists(one -> 'roles', current_setting('pilar.role', true))`;
/** Those among them that whoever proposed may take too (rule 29). */
const myOwnSteps = sql`${mySteps} AND NOT (one ->> 'byOther')::boolean`;

/** At one of those steps, required or optional. */
const at = (steps: Sql) => sql`((path_id, next_step) IN (${steps}) OR EXISTS (SELECT FROM unnest(optional_steps) AS open WHERE (path_id, open) IN (${steps})))`;

const byMe = (column: string) => sql`coalesce(${raw(column)} = current_setting('pilar.account', true), false)`;

/** Where the viewer works, at a step that they may decide: not their own, nor what another has taken or a ground check holds up. */
const waitsForMe = sql`${at(mySteps)} AND pilar.in_area(area_code) AND NOT objection_open AND (assigned_to IS NULL OR ${byMe('assigned_to')})
  AND (NOT (${byMe('proposed_by')} OR ${byMe('submitted_by')}) OR ${at(myOwnSteps)})`;

/** Conditions on one entry of the ledger that holds. */
export function decidedWithin({ decidedStep, decidedVerdict, decidedReason, decidedFrom, decidedTo }: Partial<Pick<Filter, 'decidedStep' | 'decidedVerdict' | 'decidedReason' | 'decidedFrom' | 'decidedTo'>>): Sql[] {
  return [
    ...(decidedStep?.length ? [sql`entry.step = ANY(${[...decidedStep]})`] : []),
    ...(decidedVerdict?.length ? [sql`entry.verdict = ANY(${[...decidedVerdict]})`] : []),
    ...(decidedReason?.length ? [sql`entry.reason = ANY(${[...decidedReason]})`] : []),
    ...(decidedFrom ? [sql`entry.at >= ${decidedFrom}::date::timestamp AT TIME ZONE ${installation.timeZone}`] : []),
    ...(decidedTo ? [sql`entry.at < (${decidedTo}::date + 1)::timestamp AT TIME ZONE ${installation.timeZone}`] : []),
  ];
}

/** An entry that was not taken back. */
export const holds = sql`NOT EXISTS (SELECT FROM beneficiaries.verification_step AS undoing WHERE undoing.undoes = entry.id)`;

function decided(filter: Filter): Sql[] {
  const conditions = decidedWithin(filter);
  return conditions.length === 0 ? [] : [sql`EXISTS (SELECT FROM beneficiaries.verification_step AS entry WHERE entry.proposal_id = proposal.id AND ${every(conditions)} AND ${holds})`];
}

/** The list as its root field shows it. */
export const proposalList: ListDefinition<Filter, 'WAITING' | 'AREA' | 'UPDATED_DESC'> = {
  name: 'proposals',
  table: 'beneficiaries.proposal',
  model: 'proposal',
  hidesFew: true,
  always: inScope,
  orders: {
    WAITING: [{ expression: 'waiting_since', type: 'timestamptz' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
    UPDATED_DESC: [{ expression: 'updated_at', type: 'timestamptz', descending: true }],
  },
  defaultOrder: 'WAITING',
  where: (filter, area) => {
    const { text, kind, unit, state, waitsFor, waitsForMe: forMe, mine, objected, meeting, import: batch, family, beneficiary } = filter;
    return [
      ...(text?.trim() ? [sql`(${isAmong('family_id', familiesNamed(text, area))} OR ${isAmong('beneficiary_id', personsNamed(text, area))})`] : []),
      ...(kind?.length ? [sql`kind = ANY(${[...kind]})`] : []),
      ...(unit ? [ofUnit(unit)] : []),
      ...(state?.length ? [sql`state = ANY(${[...state]})`] : []),
      ...(waitsFor?.length ? [waits(waitsFor)] : []),
      // Written as the indexes have it: wrapped in a comparison with true, none would serve.
      ...(forMe == null ? [] : forMe ? [sql`next_step IS NOT NULL`, waitsForMe] : [sql`(next_step IS NULL OR NOT (${waitsForMe}))`]),
      ...(mine == null ? [] : [mine ? sql`assigned_to = current_setting('pilar.account', true)` : sql`assigned_to IS DISTINCT FROM current_setting('pilar.account', true)`]),
      ...(objected == null ? [] : [objected ? sql`objection_open` : sql`NOT objection_open`]),
      ...(meeting ? [named('meeting_id', meeting)] : []),
      ...(batch ? [sql`id IN (SELECT proposal_id FROM beneficiaries.ministry_answer WHERE ${madeByImport('beneficiaries', batch)} UNION ALL SELECT id FROM beneficiaries.proposal AS made WHERE ${madeByImport('beneficiaries', batch)})`] : []),
      ...(family ? [about('family', family)] : []),
      ...(beneficiary ? [about('beneficiary', beneficiary)] : []),
      ...decided(filter),
    ];
  },
};

/** Of the optional steps few proposals wait: those are looked for only where one is asked for. */
function waits(steps: readonly Code<'PROPOSAL_STEP'>[]): Sql {
  return sql`next_step IS NOT NULL AND (next_step = ANY(${[...steps]}) OR optional_steps && ${[...steps]}::text[])`;
}

const ProposalConnection = beneficiaries.connection<typeof Proposal.$inferType>('Proposal', Proposal, { byArea: true });

builder.queryFields((t) => ({
  proposal: t.prismaField({
    type: Proposal,
    nullable: true,
    authScopes: { may: 'proposal.read' },
    description: 'A proposal; null when there is none in the viewer\'s area.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await beneficiaries.lookUp(ctx, 'Proposal', args);
      return id === null ? null : ctx.db.proposal.findUnique({ ...query, where: { id } });
    },
  }),
  proposals: t.field({
    type: ProposalConnection,
    authScopes: { may: 'proposal.read' },
    description: 'Proposals in the viewer\'s area: lists, and the queues of each level.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: ProposalFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [ProposalOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => beneficiaries.page(proposalList, args, ctx, info),
  }),
}));

beneficiaries.exportable('PROPOSALS', proposalList, {
  subject: "coalesce((SELECT full_name FROM beneficiaries.beneficiary WHERE beneficiary.id = proposal.beneficiary_id), (SELECT head.full_name FROM beneficiaries.beneficiary AS head WHERE head.family_id = proposal.family_id AND head.relation = 'KEPALA_KELUARGA' AND head.life_state IN ('ACTIVE', 'MOVED_OUT') LIMIT 1))",
  area: 'area_code',
  unit: "CASE WHEN family_id IS NULL THEN 'PERSON' ELSE 'FAMILY' END",
  kind: 'kind',
  origin: 'origin',
  state: 'state',
  nextStep: 'next_step',
  lastReason: 'last_reason',
  waitingSince: localDaySql('waiting_since'),
  grounds: 'grounds',
});
