import type { CorrectLaw_LawFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { lawFields, lawSpecs } from './law-words.ts';

graphql(`
  fragment CorrectLaw_law on LegalBasis {
    id
    version
    kind
    number
    year
    title
    citation
    status
    validFrom
    chapters
    articles
    summary
    implements { id citation title }
  }
`);

const correctLaw = graphql(`
  mutation CorrectLegalBasis($input: CorrectLegalBasisInput!) {
    correctLegalBasis(input: $input) {
      __typename
      ... on LegalBasis { id ...CorrectLaw_law @unmask }
      ...Refusal @unmask
    }
  }
`);

const changesQuery = graphql(`
  query LegalBasisChanges($id: ID!) {
    record: legalBasis(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

/** Corrects what is recorded of a legal basis. */
export function CorrectLaw({ law, onDone }: { law: CorrectLaw_LawFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctLaw);
  const { id, version, title, kind, number, year, status, validFrom, chapters, articles, summary, implements: higher } = law;
  return (
    <CorrectionCard
      title={t('laws.correct')}
      save={t('laws.save')}
      specs={lawSpecs}
      values={{
        title, kind, number: number ?? '', year: String(year), status, validFrom: validFrom ?? '',
        chapters: String(chapters ?? ''), articles: String(articles ?? ''), summary: summary ?? '',
        implements: higher.map(({ id: one, citation, title: about }) => ({ id: one, name: citation, second: about })),
      }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(changesQuery, id)}
      fieldNames={lawFields}
      onDone={onDone}
    />
  );
}
