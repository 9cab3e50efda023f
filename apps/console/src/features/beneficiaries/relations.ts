import type { FamilyMemberInput, FamilyRelation } from '../../__generated__/graphql.ts';
import type { Refusal } from '../../forms/use-submit.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { FormValues, Spec, SpecValue } from '../records/field-specs.ts';
import type { Member } from './FamilyMembers.tsx';

/** Name of the field with a member's relation. */
const fieldOf = (id: string) => `relation_${id}`;
const head = 'KEPALA_KELUARGA';

/** A field for each member's relation to the head. `none`: what it means to leave it open. */
export function relationSpecs(members: readonly Member[], none?: MessageId): Spec[] {
  return members.map(({ id, fullName }) => ({ name: fieldOf(id), label: 'ppks.relation', words: fullName, kind: 'code', list: 'FAMILY_RELATION', none: none ?? 'forms.choose', required: none === undefined }));
}

/** Their present relations as the fields hold them; `open` leaves all of them open. */
export function relationValues(members: readonly Member[], { open = false } = {}): FormValues {
  return Object.fromEntries(members.map(({ id, relation }) => [fieldOf(id), open ? '' : relation ?? '']));
}

/** Changes of a form apart: those of relations as the graph takes them, and all others. */
export function takeRelations(changes: Record<string, SpecValue>): { relations: FamilyMemberInput[]; rest: Record<string, SpecValue> } {
  const entries = Object.entries(changes);
  const relations = entries.filter(([name, value]) => name.startsWith('relation_') && value !== null).map(([name, value]) => ({ beneficiary: name.slice('relation_'.length), relation: value as FamilyRelation }));
  return { relations, rest: Object.fromEntries(entries.filter(([name]) => !name.startsWith('relation_'))) };
}

/** Who is head once the changes stand; null where it is nobody, or more than one. */
export function headAfter(members: readonly Member[], relations: readonly FamilyMemberInput[]): string | null {
  const changed = new Map<string, string>(relations.map(({ beneficiary, relation }) => [String(beneficiary), relation]));
  const heads = members.filter(({ id, relation }) => (changed.get(id) ?? relation) === head);
  return heads.length === 1 ? heads[0]?.id ?? null : null;
}

/** The refusal that a form shows when relations do not name one head, at the first of them. */
export function oneHead(members: readonly Member[], message: string): { saved: null; refusal: Refusal } {
  return { saved: null, refusal: { __typename: 'InvalidInput', message, problems: [{ path: [fieldOf(members[0]?.id ?? '')], message }] } as Refusal };
}

const lists = ['members', 'relations'];
const heads = ['head', 'newHead', 'formerHeadRelation'];

/** An outcome whose problems with a member stand at that member's field: the graph names the place in the list that was sent. */
export function ontoMembers<Outcome extends { refusal: Refusal | null }>(outcome: Outcome, sent: readonly FamilyMemberInput[], members: readonly Member[]): Outcome {
  const { refusal } = outcome;
  if (refusal?.__typename !== 'InvalidInput') return outcome;
  const first = members[0]?.id ?? '';
  const onto = ([list = '', at]: string[]) => fieldOf(String((lists.includes(list) && at !== undefined ? sent[Number(at)]?.beneficiary : undefined) ?? first));
  const problems = refusal.problems.map((problem) => (lists.includes(problem.path[0] ?? '') || heads.includes(problem.path[0] ?? '') ? { ...problem, path: [onto(problem.path)] } : problem));
  return { ...outcome, refusal: { ...refusal, problems } };
}
