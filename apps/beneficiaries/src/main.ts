import { runSubgraph } from '@pilar/subgraph/main';
import { subgraph } from './subgraph.ts';

await runSubgraph(subgraph);
