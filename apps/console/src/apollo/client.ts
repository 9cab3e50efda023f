import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { currentLanguage } from '../i18n/language.ts';
import { rememberedGrant } from '../shell/grant.ts';
import { createCache } from './cache.ts';
import { keptSessionLink } from './kept-session-link.ts';
import { sessionLink } from './session-link.ts';

/** Says in which language and under which grant each request is made. */
const headersLink = new SetContextLink(({ headers }) => {
  const grant = rememberedGrant();
  return {
    headers: { ...headers, 'accept-language': currentLanguage(), ...(grant === null ? {} : { 'x-pilar-grant': grant }) },
  };
});

/** The console's one way to the graph. Errors come beside the data, so that a page shows what it has. */
export function createClient(): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.from([keptSessionLink, sessionLink, headersLink, new HttpLink({ uri: '/graphql', credentials: 'same-origin' })]),
    dataMasking: true,
    defaultOptions: { watchQuery: { errorPolicy: 'all' }, query: { errorPolicy: 'all' }, mutate: { errorPolicy: 'all' } },
    cache: createCache(),
  });
}
