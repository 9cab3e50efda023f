import type { FamilyFacts_FamilyFragment, FamilySigns_FamilyFragment } from '../../__generated__/graphql.ts';
import { regionChoice } from '../pickers/region-finder.ts';
import { ChangeHead } from './ChangeHead.tsx';
import { CorrectFamily } from './CorrectFamily.tsx';
import type { FamilyDoing } from './FamilyActions.tsx';
import type { Member } from './FamilyMembers.tsx';
import { MemberGone } from './MemberGone.tsx';
import { MergeFamilies } from './MergeFamilies.tsx';
import { MoveFamily, ReceiveFamily } from './MoveFamily.tsx';
import { SplitFamily } from './SplitFamily.tsx';

type Region = { code: string; level: string; shortName: string; fullName: string };
type Family = FamilyFacts_FamilyFragment & FamilySigns_FamilyFragment & { version: number; movedTo: Region | null };
type Props = { doing: FamilyDoing; family: Family; members: readonly Member[]; onDone: () => void };

/** The form of what is being done with a family. */
export function FamilyForm({ doing, family, members, onDone }: Props) {
  const { movedTo } = family;
  if (doing === 'CORRECT') return <CorrectFamily family={family} onDone={onDone} />;
  if (doing === 'SPLIT') return <SplitFamily family={family} members={members} onDone={onDone} />;
  if (doing === 'HEAD') return <ChangeHead family={family} members={members} onDone={onDone} />;
  if (doing === 'MOVE') return <MoveFamily family={family} onDone={onDone} />;
  if (doing === 'MERGE') return <MergeFamilies family={family} members={members} onDone={onDone} />;
  if (doing === 'RECEIVE') return <ReceiveFamily family={family} arrived={movedTo?.level === 'VILLAGE' ? regionChoice(movedTo) : null} onDone={onDone} />;
  return <MemberGone what={doing} members={members} family={family.id} onDone={onDone} />;
}
