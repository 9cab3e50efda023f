import { z } from 'zod';
import { askPart } from './ask-part.ts';

const opened = z.object({ stands: z.boolean(), state: z.enum(['PLANNED', 'RUNNING', 'CLOSED', 'PUBLISHED', 'WITHDRAWN']), year: z.number(), period: z.string() });

/** What the code of a receipt opens: whether the entry stands, and how far its round is. Of nobody's data anything. */
export type Receipt = z.infer<typeof opened>;

/** Tells what a code opens; null for one that is none. Throws when the part that knows it does not answer. */
export type Receipts = { of(code: string): Promise<Receipt | null>; close(): Promise<void> };

/** Asks the subgraph beneficiaries, in Pilar's own name. */
export function makeReceipts(beneficiariesUrl: string, secret: string): Receipts {
  const part = askPart('beneficiaries', beneficiariesUrl, secret, 4);
  return {
    async of(code) {
      const { status, answer } = await part.ask('/internal/public/receipt', { code });
      if (status === 404) return null;
      if (status !== 200) throw new Error(`Beneficiaries answered ${status} about a receipt`);
      return opened.parse(answer);
    },
    close: part.close,
  };
}
