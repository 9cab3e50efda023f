import { createContext, useContext } from 'react';
import type { ReadEvent, ReadMark } from './announcement-query.ts';

/** The draft that is looked through: what was read, its text, whether that is unfolded, and the passage that is shown in it. */
export type Desk = {
  event: ReadEvent;
  text: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  shown: ReadMark | null;
  /** Shows a passage, where the text is folded away too. */
  show: (mark: ReadMark) => void;
};

export const DeskContext = createContext<Desk | null>(null);

/** The draft around. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no pasted text around this');
  return desk;
}
