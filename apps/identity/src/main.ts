import { runSubgraph } from '@pilar/subgraph/main';
import { environment } from './env.ts';
import { subgraph } from './subgraph.ts';

await runSubgraph(subgraph(), environment);
