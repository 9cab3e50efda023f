import type { CorrectLaw_LawFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { lawFields } from './law-words.ts';

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

const specs: readonly Spec[] = [
  { name: 'title', label: 'laws.lawTitle', required: true },
  { name: 'kind', label: 'laws.kind', kind: 'code', list: 'LEGAL_BASIS_KIND', required: true },
  { name: 'number', label: 'laws.number' },
  { name: 'year', label: 'laws.year', kind: 'number', required: true },
  { name: 'status', label: 'laws.status', kind: 'code', list: 'LEGAL_BASIS_STATUS', required: true },
  { name: 'validFrom', label: 'laws.validFrom', kind: 'date' },
  { name: 'chapters', label: 'laws.chapters', kind: 'number' },
  { name: 'articles', label: 'laws.articles', kind: 'number' },
  { name: 'summary', label: 'laws.summary', kind: 'long' },
];

/** Corrects what is recorded of a legal basis. */
export function CorrectLaw({ law, onDone }: { law: CorrectLaw_LawFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctLaw);
  const { id, version, title, kind, number, year, status, validFrom, chapters, articles, summary } = law;
  return (
    <CorrectionCard
      title={t('laws.correct')}
      save={t('laws.save')}
      specs={specs}
      values={{
        title, kind, number: number ?? '', year: String(year), status, validFrom: validFrom ?? '',
        chapters: String(chapters ?? ''), articles: String(articles ?? ''), summary: summary ?? '',
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
