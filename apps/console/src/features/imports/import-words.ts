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

/** What an import enters, by its kind: the words for a number of them, the list that shows them, if one does, and where one has its page. */
type Entered = { count: MessageId; to?: '/orang' | '/kantor' | '/kegiatan' | '/usulan' | '/ppks' | '/bantuan/hak' | '/bantuan/penyaluran/penerima' | '/kemiskinan/angka'; view?: 'pilar'; record?: '/orang' | '/penugasan' | '/kantor' | '/kegiatan' | '/ppks' | '/bantuan/hak' | '/kemiskinan/angka' };

const served: Entered = { count: 'imports.servedEntered', to: '/ppks', record: '/ppks' };
const terms: Entered = { count: 'imports.termsEntered', to: '/orang', view: 'pilar', record: '/penugasan' };

/** See `Entered`. */
export const enteredWords: Record<Code<'IMPORT_KIND'>, Entered> = {
  PERSON: { count: 'imports.personsEntered', to: '/orang', record: '/orang' },
  TKSK: terms, PSM: terms, TAGANA: terms, PILLAR: terms,
  OFFICE: { count: 'imports.officesEntered', to: '/kantor', record: '/kantor' },
  EVENT: { count: 'imports.eventsEntered', to: '/kegiatan', record: '/kegiatan' },
  MINISTRY_ANSWER: { count: 'imports.answersEntered', to: '/usulan' },
  NIK_LIST: { count: 'imports.niksEntered', to: '/ppks' },
  DTKS: served,
  PPKS: served,
  KPM: served,
  ENTITLEMENT: { count: 'imports.entitlementsEntered', to: '/bantuan/hak', record: '/bantuan/hak' },
  POVERTY_SNAPSHOT: { count: 'imports.figuresEntered', to: '/kemiskinan/angka', record: '/kemiskinan/angka' },
  BANK_FILE: { count: 'imports.linesEntered', to: '/bantuan/penyaluran/penerima' },
  PROPOSAL: { count: 'imports.proposalsEntered', to: '/usulan', record: '/ppks' },
};

/** The title of a kind or column in the viewer's language. */
export function useTitleOf(): (of: { titleId: string; titleEn: string }) => string {
  const language = useLanguage();
  return ({ titleId, titleEn }) => (language === 'id' ? titleId : titleEn);
}
