import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { LawFacts_LawFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { RecordLink } from '../../shell/RecordLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';

const fragment = graphql(`
  fragment LawFacts_law on LegalBasis {
    id
    kind
    number
    year
    validFrom
    chapters
    articles
    issuer { id name }
    replacedBy { id citation title }
    replaces { id citation title }
    implements { id citation title }
    implementedBy { id citation title }
  }
`);

type Law = { id: string; citation: string; title: string };

/** The facts of a legal basis, with what it replaces and what has replaced it. */
export function LawFacts({ law }: { law: FragmentType<LawFacts_LawFragment> }) {
  const t = useText();
  const label = useLabel();
  const { date, number } = useFormat();
  const { data, complete } = useFragment({ fragment, from: law });
  if (!complete) return null;
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('laws.kind'), value: label('LEGAL_BASIS_KIND', data.kind) },
          { label: t('laws.number'), value: data.number },
          { label: t('laws.year'), value: data.year },
          { label: t('laws.issuer'), value: data.issuer && <RecordLink to={`/kantor/${data.issuer.id}`}>{data.issuer.name}</RecordLink> },
          { label: t('laws.validFrom'), value: data.validFrom && date(data.validFrom) },
          { label: t('laws.chapters'), value: data.chapters && number(data.chapters) },
          { label: t('laws.articles'), value: data.articles && number(data.articles) },
          { label: t('laws.replaces'), value: data.replaces.length > 0 && data.replaces.map((other) => <LawLink key={other.id} law={other} />) },
          { label: t('laws.replacedBy'), value: data.replacedBy && <LawLink law={data.replacedBy} /> },
          { label: t('regulations.implements'), value: data.implements.length > 0 && data.implements.map((other) => <LawLink key={other.id} law={other} />) },
          { label: t('regulations.implementedBy'), value: data.implementedBy.length > 0 && data.implementedBy.map((other) => <LawLink key={other.id} law={other} />) },
        ]}
      />
    </Card>
  );
}

function LawLink({ law: { id, citation, title } }: { law: Law }) {
  return <div><RecordLink to={`/hukum/${id}`}>{citation}</RecordLink> {title}</div>;
}
