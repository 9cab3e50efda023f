import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useApolloClient } from '@apollo/client/react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

const install = graphql(`
  mutation InstallBoundaries($input: InstallBoundariesInput!) {
    installBoundaries(input: $input) {
      ... on BoundarySet { id version }
      ...Refusal
    }
  }
`);

const remove = graphql(`
  mutation RemoveBoundaries($input: RemoveBoundariesInput!) {
    removeBoundaries(input: $input) {
      ... on BoundarySet { id version }
      ...Refusal
    }
  }
`);

/** Installs a set, or goes back to the schematic map; every open map of this console then draws anew. */
export function ChangeBoundaries({ id, version, change }: { id: string; version: number; change: 'install' | 'remove' }) {
  const t = useText();
  const client = useApolloClient();
  const installing = useSubmit(install);
  const removing = useSubmit(remove);
  const [problem, setProblem] = useState<string | null>(null);
  const act = async () => {
    const { saved, ...failed } = await (change === 'install' ? installing : removing).submit({ id, version });
    setProblem(saved ? null : (failed.refusal?.message ?? t('boundaries.noAnswer')));
    await client.refetchQueries({ include: ['Boundaries', 'MapBoundaries'] });
  };
  return (
    <>
      <Button weight={change === 'install' ? 'main' : 'plain'} disabled={installing.busy || removing.busy} onClick={() => void act()}>
        {t(change === 'install' ? 'boundaries.install' : 'boundaries.remove')}
      </Button>
      {problem && <Notice>{problem}</Notice>}
    </>
  );
}
