import { maskNik, numberDigits } from '@pilar/domain/nik';
import { useNavigate, useRouterState } from '@tanstack/react-router';

/** Words to search for as they may stand in the browser's history, which outlasts the session on its disk: a number of a person is masked. */
export function kept(words: string): string | undefined {
  return words.replace(/\d(?:[\s.-]?\d){15}/g, (number) => maskNik(numberDigits(number))) || undefined;
}

/**
 * What a visit to a list remembers beside the address: the words searched for, and the way back through its pages.
 * It lasts as long as the entry in the browser's history, and a copied address does not carry it.
 */
export function useListVisit() {
  const navigate = useNavigate();
  const { text, pages } = useRouterState({ select: ({ location }) => location.state });
  const busy = useRouterState({ select: ({ isLoading }) => isLoading });
  return {
    text: text ?? '',
    pages,
    busy,
    /** Searches for words; the list begins anew. */
    find: (words: string) =>
      void navigate({ to: '.', search: (before) => ({ ...before, setelah: undefined }), state: { text: kept(words) }, replace: true }),
    /** Sets filters in the address; the list begins anew, the words stay. */
    narrow: (filters: Record<string, unknown>) =>
      void navigate({ to: '.', search: (before) => ({ ...before, ...filters, setelah: undefined }), state: { text }, replace: true }),
    /** Takes every filter and the words away; the area stays, and a map stays a map, a calendar where it is. */
    widen: () => void navigate({ to: '.', search: ({ wilayah, sebagai, tingkat, corak, rupa, hari }) => ({ wilayah, sebagai, tingkat, corak, rupa, hari }), state: {} }),
  };
}
