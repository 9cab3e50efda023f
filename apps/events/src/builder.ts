import { createSubgraph } from '@pilar/subgraph/subgraph';
import type PrismaTypes from './__generated__/pothos.ts';
import { getDatamodel } from './__generated__/pothos.ts';
import type { Db } from './db.ts';

/** The graph's conventions on this subgraph's models. Every rule is checked before a constraint can be violated. */
export const events = createSubgraph<Db, PrismaTypes>({ name: 'events', datamodel: getDatamodel() });
export const { builder } = events;
