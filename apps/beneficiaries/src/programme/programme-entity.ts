import { formatRupiah } from '@pilar/domain/amounts';
import { region } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import { caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
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
    const row = await tx.programme.findUnique({ where: { id }, include: { amounts: true, planLinks: true, budgets: true, conflictsOne: { include: { other: true } }, conflictsOther: { include: { one: true } } } });
    if (!row) return null;
    const labels = await labelsOf(tx, 'beneficiaries', [...row.legalBasisIds, ...row.planLinks.map(({ planItemId }) => planItemId)]);
    const conflicts = [...row.conflictsOne.map(({ other, ...one }) => ({ ...one, name: other.name })), ...row.conflictsOther.map(({ one: { name }, ...one }) => ({ ...one, name }))];
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
          ...parts.map(({ component, amount }) => [validFrom, component && label('AID_COMPONENT', component, 'id'), `${formatRupiah(String(amount))} ${label('AID_PER', per, 'id')}`].filter(Boolean).join(' | ')),
          [validFrom, mostMembers === null ? null : `≤ ${mostMembers}`, citation, checkedOn].filter(Boolean).join(' | '),
        ])),
        planItems: lines(row.planLinks.map(({ year, planItemId }) => `${year} | ${naming(planItemId, labels.get(planItemId))}`).toSorted()),
        conflicts: lines(conflicts.map(({ name, yearFrom, yearTo, grounds }) => `${name} | ${yearFrom}–${yearTo ?? ''} | ${grounds}`).toSorted()),
        budgets: lines(row.budgets.filter(({ kind }) => kind === 'BUDGET').map(({ year, amount, recipients, decreeNumber, decreeOn }) => [year, formatRupiah(String(amount)), recipients, decreeNumber, day(decreeOn)].filter((part) => part !== null).join(' | ')).toSorted()),
        allocations: lines(row.budgets.filter(({ kind }) => kind === 'ALLOCATION').map(({ year, areaCode, amount, recipients }) => [year, region(areaCode)?.fullName ?? areaCode, formatRupiah(String(amount)), recipients].filter((part) => part !== null).join(' | ')).toSorted()),
        caveats: caveatLines(row.caveats),
      },
    };
  },
};
