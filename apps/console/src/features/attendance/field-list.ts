import { useEffect, useState } from 'react';
import { withStore } from '../../outbox/with-store.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { useAttendance, type AttendanceList } from './use-attendance.ts';

/** A list as this machine keeps it. Signatures stay with the graph. */
type Kept = { grant: string; event: string; keptAt: number; list: AttendanceList };

/** Lists are forgotten some days after they were last read here. */
const keptMs = 7 * 86_400_000;

const keyOf = (grant: string, event: string) => `hadir ${grant} ${event}`;

function keptLists(account: string, grant: string): Promise<Kept[]> {
  return withStore(async (store) => {
    const asides = await store.asides<Kept>(account, 'attendance');
    for (const { id, content } of asides) if (content.keptAt < Date.now() - keptMs) await store.removeAside(id);
    return asides.flatMap(({ content }) => (content.grant === grant && content.keptAt >= Date.now() - keptMs ? [content] : []));
  }, []);
}

/** Events whose lists this machine keeps, for opening them without a line. */
export function useKeptLists(): readonly { event: string; title: string; date: string }[] {
  const { account, grant } = useViewer();
  const [found, setFound] = useState<readonly Kept[]>([]);
  useEffect(() => {
    let left = false;
    void keptLists(account?.id ?? '', grant.id).then((lists) => left || setFound(lists));
    return () => {
      left = true;
    };
  }, [account?.id, grant.id]);
  return found.map(({ event, list: { title, date } }) => ({ event, title, date }));
}

/** The list of an event as the graph has it or, without a line, as it was last read here. Undefined while it is looked for, null when it is nowhere. */
export function useFieldList(event: string) {
  const { account, grant } = useViewer();
  const { list, reload } = useAttendance(event);
  const [kept, setKept] = useState<AttendanceList | null | undefined>(undefined);
  const [of, under] = [account?.id ?? '', grant.id];
  useEffect(() => {
    let left = false;
    void keptLists(of, under).then((lists) => left || setKept(lists.find((one) => one.event === event)?.list ?? null));
    return () => {
      left = true;
    };
  }, [of, under, event]);
  useEffect(() => {
    if (!list) return;
    const plain = { ...list, rows: list.rows.map((row) => ({ ...row, signature: null })) };
    void withStore((store) => store.keepAside(of, 'attendance', keyOf(under, event), { grant: under, event, keptAt: Date.now(), list: plain } satisfies Kept), undefined);
  }, [list, of, under, event]);
  return { list: list === undefined ? (kept === null && navigator.onLine ? undefined : kept) : list, reload };
}
