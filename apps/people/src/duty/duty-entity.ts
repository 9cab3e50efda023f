import { caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { labelsOf } from '@pilar/subgraph/references';
import type { Db } from '../db.ts';

/** A version of duties as history and change feed see it: everybody's to read. */
export const dutyEntity: Entity<Db> = {
  type: 'Duty',
  table: 'people.duty',
  model: 'duty',
  snapshot: async (tx, id) => {
    const row = await tx.duty.findUnique({ where: { id } });
    if (!row) return null;
    const labels = await labelsOf(tx, 'people', [row.legalBasisId]);
    return {
      version: row.version,
      label: `Tupoksi ${row.type} v${row.number}`,
      state: null,
      area: null,
      reach: { areas: [row.ownerCode], downward: [], open: true },
      facts: {
        type: row.type,
        number: String(row.number),
        validFrom: day(row.validFrom),
        items: lines(row.items),
        legalBasis: naming(row.legalBasisId, labels.get(row.legalBasisId ?? '')),
        caveats: caveatLines(row.caveats),
      },
    };
  },
};

/** An acknowledgement as history and change feed see it: where its term is seen. */
export const acknowledgementEntity: Entity<Db> = {
  type: 'DutyAcknowledgement',
  table: 'people.duty_acknowledgement',
  model: 'dutyAcknowledgement',
  snapshot: async (tx, id) => {
    const row = await tx.dutyAcknowledgement.findUnique({ where: { id }, include: { duty: true } });
    if (!row) return null;
    const pillar = await tx.pillar.findUnique({ where: { id: row.pillarId }, select: { personId: true, personName: true } });
    return {
      version: row.version,
      label: `Tupoksi ${row.duty.type} v${row.duty.number}`,
      state: null,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      facts: {
        // Whoever sees the term need not see the person.
        person: naming(pillar?.personId ?? null, pillar?.personName),
        duty: naming(row.dutyId, `Tupoksi ${row.duty.type} v${row.duty.number}`),
        acknowledgedOn: day(row.acknowledgedOn),
        onBehalf: String(row.onBehalf),
        note: row.note,
      },
    };
  },
};
