import { InMemoryCache } from '@apollo/client';
import { permissionsPolicy } from './policies/permissions.ts';
import { queryPolicy } from './policies/query.ts';
import { regionPolicy } from './policies/region.ts';
import { viewerPolicy } from './policies/viewer.ts';
import { vocabularyPolicy } from './policies/vocabulary.ts';

/** What the console keeps of the graph's answers, and how. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    // Permissions is no type of the graph: the cache takes a name that is none for a pattern, and so knows them all by how they end.
    possibleTypes: { Error: ['InvalidInput', 'Conflict', 'NotAllowed', 'Duplicate', 'RateLimited'], Permissions: ['.*Permissions'] },
    typePolicies: { Permissions: permissionsPolicy, Query: queryPolicy, Region: regionPolicy, Viewer: viewerPolicy, VocabularyList: vocabularyPolicy },
  });
}
