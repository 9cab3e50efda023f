import type { EventPaperQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import type { SectionValues } from './paper-lines.ts';

export const paperQuery = graphql(`
  query EventPaper($id: ID!, $kind: EventPaperKind!) {
    event(id: $id) {
      id
      title
      viewerCan { correct }
      papers { ...PaperForm_paper @unmask }
      paperFromRecord(kind: $kind) { kind heading text }
    }
  }
  fragment PaperForm_paper on EventPaper {
    id
    kind
    version
    missing
    sections { kind heading text }
    viewerCan { revise }
    history(first: 10) { edges { node { id version ...HistoryList_entry @unmask } } }
  }
`);

export type PaperEvent = NonNullable<EventPaperQuery['event']>;
export type Paper = NonNullable<PaperEvent['papers']>[number];

/** Parts as a form holds them. */
export function valuesOf(sections: readonly { kind: string; heading?: string | null; text: string }[]): SectionValues[] {
  return sections.map(({ kind, heading, text }) => ({ kind, heading: heading ?? '', text }));
}
