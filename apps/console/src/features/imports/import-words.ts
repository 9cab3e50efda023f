import type { Code } from '@pilar/domain/vocabulary';
import type { MessageId } from '../../i18n/messages.ts';
import { useLanguage } from '../../i18n/use-text.ts';
import type { Tone } from '../../ui/StateDot.tsx';

type State = Code<'IMPORT_STATE'>;

/** How a state is marked: what waits for somebody stands out, what is over does not. */
export const stateTones: Record<State, Tone> = {
  READING: 'open', MAPPING: 'soon', CHECKING: 'open', CHECKED: 'soon', COMMITTING: 'open', COMMITTED: 'done',
  UNDOING: 'open', UNDONE: 'open', STOPPED: 'due', REFUSED: 'due', CANCELLED: 'open',
};

/** What a job at work is doing. */
export const workWords: Partial<Record<State, MessageId>> = {
  READING: 'imports.reading', CHECKING: 'imports.checking', COMMITTING: 'imports.committing', UNDOING: 'imports.undoing',
};

/** Names of what an import enters, by its kind: of a number of them, and of the list that shows them. */
export const enteredWords: Record<Code<'IMPORT_KIND'>, { count: MessageId; to: '/orang' | '/lembaga' | '/kegiatan' }> = {
  PERSON: { count: 'imports.personsEntered', to: '/orang' },
  OFFICE: { count: 'imports.officesEntered', to: '/lembaga' },
  EVENT: { count: 'imports.eventsEntered', to: '/kegiatan' },
};

/** The title of a kind or column in the viewer's language. */
export function useTitleOf(): (of: { titleId: string; titleEn: string }) => string {
  const language = useLanguage();
  return ({ titleId, titleEn }) => (language === 'id' ? titleId : titleEn);
}
