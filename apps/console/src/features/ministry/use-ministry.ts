import { useApolloClient } from '@apollo/client/react';
import type { MinistryProgramme } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';

const makeFile = graphql(`mutation MakeMinistryFile($input: MakeMinistryFileInput!) { makeMinistryFile(input: $input) { __typename ... on MinistryFile { id } ...Refusal @unmask } }`);
const writeFile = graphql(`mutation WriteMinistryFile($input: StartExportInput!) { startExport(input: $input) { __typename ... on Job { id state } ...Refusal @unmask } }`);
const markSent = graphql(`mutation MarkSent($input: DecideProposalsInput!) { decideProposals(input: $input) { __typename ... on DecisionBatch { id decided refused { proposal message } } ...Refusal @unmask } }`);

// Asked for at the click, with the versions of that moment: a file holds thousands.
const unsentQuery = graphql(`query UnsentProposals($id: ID!) { ministryFile(id: $id) { id unsent { proposal version } } }`);

/** Bytes of one request at most, with room to the gateway's limit; of one decision without its note, and of a letter of the note. */
const bytes = { request: 80_000, decision: 150, letter: 4 };

/** How many were marked as sent, and which were not. */
export type Marked = { decided: number; refused: readonly { proposal: string; message: string }[] };

/** What is done with files for the ministry. Each answers null once it is done, or why it was not. */
export function useMinistry() {
  const t = useText();
  const client = useApolloClient();
  const [making, writing, marking] = [useSubmit(makeFile), useSubmit(writeFile), useSubmit(markSent)];
  const refresh = () => client.refetchQueries({ include: ['MinistryDesk'] });
  const write = async (id: string, purpose: string): Promise<string | null> => {
    const refused = whyNot(await writing.submit({ list: 'MINISTRY_FILE', format: 'XLSX', filter: { id }, purpose }), t);
    if (refused === null) toast(t('siksng.started'));
    return refused;
  };
  return {
    busy: making.busy || writing.busy || marking.busy,
    write,
    make: async (said: { programme: MinistryProgramme; purpose: string; repeats?: string; reason?: string }): Promise<string | null> => {
      const { purpose, ...file } = said;
      const outcome = await making.submit(file);
      if (!outcome.saved) return whyNot(outcome, t);
      // The proposals are in a file by now: should it not be written, the list offers to try again.
      const refused = await write((outcome.saved as unknown as { id: string }).id, purpose);
      if (refused !== null) toast(t('siksng.madeNotWritten', { why: refused }));
      await refresh();
      return null;
    },
    mark: async (file: string, note: string | undefined, onMarked: (marked: Marked) => void): Promise<string | null> => {
      const { data } = await client.query({ query: unsentQuery, variables: { id: file }, fetchPolicy: 'no-cache' });
      const unsent = data?.ministryFile?.unsent;
      if (!unsent) return t('forms.noAnswer');
      const told: Marked = { decided: 0, refused: [] };
      let refused: string | null = null;
      const mostAtOnce = Math.floor(bytes.request / (bytes.decision + bytes.letter * (note?.length ?? 0)));
      for (let at = 0; at < unsent.length && refused === null; at += mostAtOnce) {
        const decisions = unsent.slice(at, at + mostAtOnce).map(({ proposal, version }) => ({ id: proposal, version, step: 'SENDING' as const, verdict: 'ACCEPTED' as const, note }));
        const outcome = await marking.submit({ decisions });
        refused = whyNot(outcome, t);
        const batch = outcome.saved as unknown as Marked | null;
        if (batch) Object.assign(told, { decided: told.decided + batch.decided, refused: [...told.refused, ...batch.refused] });
      }
      // What was marked before a batch that was not stays marked, and is told.
      onMarked(told);
      await refresh();
      return refused;
    },
  };
}
