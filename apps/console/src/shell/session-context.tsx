import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Permission } from '@pilar/domain/access';
import type { ListName } from '@pilar/domain/vocabulary';
import type { SessionQuery } from '../__generated__/graphql.ts';
import { useLanguage } from '../i18n/use-text.ts';
import type { Option } from '../ui/FilterPill.tsx';

type Viewer = NonNullable<SessionQuery['viewer']>;
type Vocabulary = NonNullable<SessionQuery['vocabulary']>;
type FieldTerms = NonNullable<SessionQuery['fieldTerms']>;
type Session = { viewer: Viewer; fieldTerms: FieldTerms; lists: ReadonlyMap<string, Vocabulary[number]['entries']> };

const SessionContext = createContext<Session | null>(null);

/** Gives the page its viewer and the graph's words for codes, both read once when the console opens. */
export function SessionProvider({ viewer, vocabulary, fieldTerms, children }: { viewer: Viewer; vocabulary: Vocabulary; fieldTerms: FieldTerms; children: ReactNode }) {
  const session = useMemo(
    () => ({ viewer, fieldTerms, lists: new Map(vocabulary.map(({ list, entries }) => [list, entries])) }),
    [viewer, vocabulary, fieldTerms],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('This part of the console needs a signed-in viewer');
  return session;
}

/** Who is signed in, and under which grant. */
export function useViewer(): Viewer {
  return useSession().viewer;
}

/** Terms of service that the viewer keeps the journal of in the field, known without a line. */
export function useFieldTerms(): FieldTerms {
  return useSession().fieldTerms;
}

/** Whether the viewer's grant carries the permission. The graph decides; this only spares a button that would fail. */
export function useCan(permission: Permission): boolean {
  return useViewer().can.includes(permission);
}

/** Gives a code's label in the viewer's language; a code that the graph does not explain is shown as it is. */
export function useLabel(): (list: ListName, code: string) => string {
  const { lists } = useSession();
  const language = useLanguage();
  return (list, code) => {
    const entry = lists.get(list)?.find((candidate) => candidate.code === code);
    if (!entry) return code;
    return language === 'id' ? entry.labelId : entry.labelEn;
  };
}

/** A list's terms as options to choose from. */
export function useOptions(list: ListName): Option[] {
  const { lists } = useSession();
  const label = useLabel();
  return (lists.get(list) ?? []).map(({ code }) => ({ value: code, label: label(list, code) }));
}
