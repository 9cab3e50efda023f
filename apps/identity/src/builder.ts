import type { Context } from '@pilar/subgraph/context';
import { createSubgraph } from '@pilar/subgraph/subgraph';
import type PrismaTypes from './__generated__/pothos.ts';
import { getDatamodel } from './__generated__/pothos.ts';
import { findAccount } from './account/find-account.ts';
import { constraints } from './constraints.ts';
import type { Db } from './db.ts';

/** The graph's conventions on this subgraph's models. */
export const identity = createSubgraph<Db, PrismaTypes>({ name: 'identity', datamodel: getDatamodel(), constraints, findAccount: (account, ctx) => findAccount(account, ctx as Context<Db>) });
export const { builder } = identity;
