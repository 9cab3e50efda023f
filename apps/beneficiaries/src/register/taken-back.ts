import type { TakenBack } from '@pilar/subgraph/importing';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaryEntity } from '../beneficiary/beneficiary-entity.ts';
import { welfareCaseEntity } from '../case/case-entity.ts';
import type { Db } from '../db.ts';
import { familyEntity } from '../family/family-entity.ts';
import { proposalsTakenBack } from './enter-proposals.ts';
import { registerMessages as messages } from './register-messages.ts';

/** Persons and families to which something hangs that stands, wherever it lies. */
const inUse = async (tx: Db, ids: readonly string[]) => (await tx.$queryRaw<{ id: string }[]>(sql`SELECT beneficiaries.in_use(${[...ids]}::uuid[])::text AS id`)).map(({ id }) => id);

/** Heads whose families keep somebody who joined them: a family loses its head by no undo. */
const neededHeads = async (tx: Db, ids: readonly string[], importId: string) => (await tx.$queryRaw<{ id: string }[]>(sql`SELECT beneficiaries.needed_heads(${[...ids]}::uuid[], ${importId}::uuid)::text AS id`)).map(({ id }) => id);

/** What an undo of a register takes back, in its order: proposals and cases hang on persons, persons on families. */
export const registered: readonly TakenBack<Db>[] = [
  proposalsTakenBack,
  { permission: 'case.report', entity: welfareCaseEntity, referred: async () => [] },
  { permission: 'beneficiary.register', entity: beneficiaryEntity, referred: inUse, needed: { find: neededHeads, message: messages.headStays } },
  { permission: 'family.register', entity: familyEntity, referred: inUse },
];
