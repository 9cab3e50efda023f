import { createRoute } from '@tanstack/react-router';
import { questionSearch } from './features/questions/question-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const questionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pertanyaan',
  validateSearch: questionSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/questions.tsx')).loader(request),
}).lazy(() => import('./routes/questions.tsx').then(({ Route }) => Route));

const questionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pertanyaan/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/question.tsx')).loader(request),
}).lazy(() => import('./routes/question.tsx').then(({ Route }) => Route));

/** What was asked at events. Those of one event are a part of its page too. */
export const questionRoutes = [questionsRoute, questionRoute] as const;
