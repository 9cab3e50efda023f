import { levelOf } from '@pilar/domain/region-code';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';

const startDuplicateSearch = graphql(`mutation StartDuplicateSearch($input: StartDuplicateSearchInput!) { startDuplicateSearch(input: $input) { __typename ... on Job { id state } ...Refusal @unmask } }`);

/** Compares everybody of the chosen region anew, in the background; how far it is stands with the other work. */
export function SearchAgain() {
  const t = useText();
  const { grant } = useViewer();
  const { chosen, name } = useArea();
  const { submit, busy } = useSubmit(startDuplicateSearch);
  const [refusal, setRefusal] = useState<string | null>(null);
  const area = chosen ?? grant.area.code;
  // A whole province would take days: the officer picks where.
  if (['COUNTRY', 'PROVINCE'].includes(levelOf(area))) return <p>{t('ganda.searchWhere')}</p>;
  const start = async () => {
    const outcome = await submit({ area });
    setRefusal(whyNot(outcome, t));
    if (outcome.saved) toast(t('ganda.searchStarted', { area: name }));
  };
  return (
    <>
      <Button disabled={busy} onClick={() => void start()}>{t('ganda.search', { area: name })}</Button>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
    </>
  );
}
