import type { MessageId } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { useArea } from './use-area.ts';

type Props = {
  count: { value: number; exact: boolean };
  /** "1.284 kegiatan di Banten": a text with `count` and `area`. */
  words: MessageId;
  /** "Lebih dari 10.000 kegiatan di Banten", when the graph stops counting. */
  atLeast: MessageId;
};

/** How many things a list holds, and in which area. */
export function CountLine({ count, words, atLeast }: Props) {
  const t = useText();
  const { name } = useArea();
  return <span>{t(count.exact ? words : atLeast, { count: count.value, area: name })}</span>;
}
