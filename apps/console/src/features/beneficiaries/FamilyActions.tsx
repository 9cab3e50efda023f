import { Link } from '@tanstack/react-router';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Dropdown, DropdownItem } from '../../ui/Dropdown.tsx';

/** What is being done with a family in place of reading it. */
export type FamilyDoing = 'CORRECT' | 'SPLIT' | 'HEAD' | 'DEATH' | 'LEAVE' | 'MOVE' | 'MERGE' | 'RECEIVE';

type Props = {
  id: string;
  may: { propose: boolean; addMember: boolean; correct: boolean; change: boolean; receive: boolean };
  /** How many members it has: some changes need one, some two. */
  members: number;
  onDo: (doing: FamilyDoing) => void;
};

const changes: readonly { doing: FamilyDoing; title: MessageId; atLeast: number }[] = [
  { doing: 'DEATH', title: 'ppks.death', atLeast: 1 },
  { doing: 'LEAVE', title: 'ppks.leave', atLeast: 1 },
  { doing: 'SPLIT', title: 'ppks.split', atLeast: 2 },
  { doing: 'HEAD', title: 'ppks.newHead', atLeast: 2 },
  { doing: 'MOVE', title: 'ppks.move', atLeast: 0 },
  { doing: 'MERGE', title: 'ppks.merge', atLeast: 0 },
];

/** Adding a member as the main button, correcting beside it, what happens to families below one button. A family that arrives is received first. */
export function FamilyActions({ id, may, members, onDo }: Props) {
  const t = useText();
  return (
    <>
      {may.receive && <Button weight="main" onClick={() => onDo('RECEIVE')}>{t('ppks.receive')}</Button>}
      {may.change && (
        <Dropdown label={t('ppks.changes')} position="bottom-end" trigger={(opens) => <Button {...opens}>{t('ppks.changes')} <span aria-hidden="true">▾</span></Button>}>
          {(close) => changes.filter(({ atLeast }) => members >= atLeast).map(({ doing, title }) => (
            <DropdownItem
              key={doing}
              onClick={() => {
                close();
                onDo(doing);
              }}
            >
              {t(title)}
            </DropdownItem>
          ))}
        </Dropdown>
      )}
      {may.propose && <Link to="/usulan/baru" search={{ keluarga: id }} className={buttonClass()}>{t('usulan.propose')}</Link>}
      {may.correct && <Button onClick={() => onDo('CORRECT')}>{t('records.correct')}</Button>}
      {may.addMember && <Link to="/ppks/keluarga/$id/anggota" params={{ id }} className={buttonClass('main')}>{t('ppks.addMember')}</Link>}
    </>
  );
}
