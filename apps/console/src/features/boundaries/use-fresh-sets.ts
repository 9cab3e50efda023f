import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';

const every = 1_500;

/** Reads the page's sets again while one of them is being checked. */
export function useFreshSets(checking: boolean): void {
  const client = useApolloClient();
  useEffect(() => {
    if (!checking) return;
    const timer = setInterval(() => void client.refetchQueries({ include: ['Boundaries'] }), every);
    return () => clearInterval(timer);
  }, [checking, client]);
}
