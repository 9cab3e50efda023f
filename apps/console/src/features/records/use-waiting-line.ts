import { useState } from 'react';
import { joined, runsShort, without, type Line, type LinePage } from './waiting-line.ts';

/** A line that is read on page by page: what to read after, the line so far, how a page joins it, and how somebody leaves it. */
export function useWaitingLine<Node extends { id: string }>() {
  const [line, setLine] = useState<Line<Node> | null>(null);
  const [after, setAfter] = useState<string | null>(null);
  const [read, setRead] = useState<LinePage<Node> | null>(null);
  return {
    line,
    after,
    /** Takes a page that has come, and asks for the next before `at` comes to the end; called while drawing. */
    take(page: LinePage<Node> | null | undefined, at: number): void {
      if (page && page !== read) {
        setRead(page);
        setLine(joined(line, page));
      }
      if (line && runsShort(line, at) && line.next !== after) setAfter(line.next);
    },
    leave(id: string): void {
      if (line) setLine(without(line, id));
    },
  };
}
