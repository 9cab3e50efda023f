import type { LetterheadCard_OfficeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';

graphql(`
  fragment LetterheadCard_office on Office {
    id
    version
    name
    address
    viewerCan { setLetterhead }
    letterhead { lines address phone email web logo place signatories { post name rank nip onBehalf } }
  }
`);

type Props = { office: LetterheadCard_OfficeFragment; onSet: () => void };

/** The letterhead of an office and who may sign for it. */
export function LetterheadCard({ office: { letterhead, viewerCan }, onSet }: Props) {
  const t = useText();
  if (!letterhead && !viewerCan.setLetterhead) return null;
  return (
    <Card title={t('letterhead.title')}>
      {letterhead ? (
        <Facts
          facts={[
            { label: t('letterhead.lines'), value: letterhead.lines.map((line) => <div key={line}>{line}</div>) },
            { label: t('letterhead.address'), value: letterhead.address },
            { label: t('letterhead.phone'), value: letterhead.phone },
            { label: t('letterhead.email'), value: letterhead.email },
            { label: t('letterhead.web'), value: letterhead.web },
            { label: t('letterhead.place'), value: letterhead.place },
            { label: t('letterhead.signatories'), value: letterhead.signatories.map(({ post, name, onBehalf }) => <div key={[...onBehalf, post].join()}>{[...onBehalf, post].join(' ')}{name ? `: ${name}` : ''}</div>) },
          ]}
        />
      ) : <p>{t('letterhead.none')}</p>}
      {viewerCan.setLetterhead && <Button onClick={onSet}>{t(letterhead ? 'letterhead.change' : 'letterhead.set')}</Button>}
    </Card>
  );
}
