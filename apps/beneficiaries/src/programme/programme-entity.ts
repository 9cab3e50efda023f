import { caveatLines, lines, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { labelsOf } from '@pilar/subgraph/references';
import type { Db } from '../db.ts';
import { inWords, type Conditions } from './conditions.ts';
import { editionsOf } from './programme-editions.ts';

/** A programme as history, change feed and other subgraphs see it, with all that hangs on it. */
export const programmeEntity: Entity<Db> = {
  type: 'Programme',
  table: 'beneficiaries.programme',
  model: 'programme',
  snapshot: async (tx, id) => {
    const row = await tx.programme.findUnique({ where: { id }, include: { amounts: true } });
    if (!row) return null;
    const labels = await labelsOf(tx, 'beneficiaries', row.legalBasisIds);
    return {
      version: row.version,
      label: row.name,
      state: null,
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: true },
      facts: {
        name: row.name,
        description: row.description,
        ownerLevel: row.ownerLevel,
        fundSource: row.fundSource,
        serviceField: row.serviceField,
        effortForm: row.effortForm,
        aidForm: row.aidForm,
        frequency: row.frequency,
        years: `${row.yearFrom}–${row.yearTo ?? ''}`,
        conditions: lines(inWords(row.eligibility as Conditions, 'id')),
        legalBases: lines(row.legalBasisIds.map((one) => naming(one, labels.get(one)))),
        amounts: lines(editionsOf(row.amounts).flatMap(({ validFrom, per, mostMembers, parts, citation, checkedOn }) => [
          ...parts.map(({ component, amount }) => [validFrom, component, `Rp${amount}`, per].filter(Boolean).join(' | ')),
          [validFrom, mostMembers === null ? null : `≤ ${mostMembers}`, citation, checkedOn].filter(Boolean).join(' | '),
        ])),
        caveats: caveatLines(row.caveats),
      },
    };
  },
};
