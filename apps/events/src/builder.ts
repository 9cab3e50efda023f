import { createSubgraph } from '@pilar/subgraph/subgraph';
import type PrismaTypes from './__generated__/pothos.ts';
import { getDatamodel } from './__generated__/pothos.ts';
import { constraints } from './constraints.ts';
import type { Db } from './db.ts';

/** The graph's conventions on this subgraph's models. Rules are checked before a constraint can be violated; what two do at once is told by `constraints`. */
export const events = createSubgraph<Db, PrismaTypes>({ name: 'events', datamodel: getDatamodel(), constraints });
export const { builder } = events;
