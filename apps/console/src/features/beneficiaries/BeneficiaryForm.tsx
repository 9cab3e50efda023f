import type { BeneficiaryFacts_BeneficiaryFragment } from '../../__generated__/graphql.ts';
import { CheckNik, CorrectNik } from '../nik-repair/NikForms.tsx';
import type { NikDoing } from '../nik-repair/NikCard.tsx';
import { CorrectBeneficiary } from './CorrectBeneficiary.tsx';
import type { Member } from './FamilyMembers.tsx';
import { JoinFamily } from './JoinFamily.tsx';
import { MemberGone } from './MemberGone.tsx';
import { MovePerson, ReceivePerson } from './MovePerson.tsx';

/** What is being done with a person served in place of reading them. */
export type PersonDoing = 'CORRECT' | 'DEATH' | 'LEAVE' | 'JOIN' | 'MOVE' | 'RECEIVE' | NikDoing;

type Person = BeneficiaryFacts_BeneficiaryFragment & { version: number; movedTo: { code: string; fullName: string } | null };
type Props = { doing: PersonDoing; person: Person; /** Of the family, the person among them. */ members: readonly Member[]; onDone: () => void };

/** The form of what is being done with a person served. */
export function BeneficiaryForm({ doing, person, members, onDone }: Props) {
  if (doing === 'CORRECT') return <CorrectBeneficiary person={person} onDone={onDone} />;
  if (doing === 'CORRECT_NIK') return <CorrectNik person={person} onDone={onDone} />;
  if (doing === 'CHECK_NIK') return <CheckNik person={person} onDone={onDone} />;
  if (doing === 'JOIN') return <JoinFamily person={person} onDone={onDone} />;
  if (doing === 'MOVE') return <MovePerson person={person} onDone={onDone} />;
  if (doing === 'RECEIVE') return <ReceivePerson person={person} onDone={onDone} />;
  return <MemberGone what={doing} members={members} who={person.id} family={person.family?.id ?? null} onDone={onDone} />;
}
