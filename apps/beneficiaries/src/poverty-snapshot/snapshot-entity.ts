import { formatRupiah } from '@pilar/domain/amounts';
import { caveatLines, day, inBulk } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

const told = (value: { toString: () => string } | null) => (value === null ? null : value.toString());

/** A figure of extreme poverty as history and change feed see it. Other subgraphs are not told of it: small numbers stand in it. */
export const snapshotEntity = inBulk<Db>({
  type: 'PovertySnapshot',
  table: 'beneficiaries.poverty_snapshot',
  model: 'povertySnapshot',
  snapshots: async (tx, ids) => {
    const rows = await tx.povertySnapshot.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: `${row.statedBy} ${row.period} ${row.areaCode}`,
      state: null,
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
      facts: {
        families: told(row.families), persons: told(row.persons), percent: told(row.percent), valid: told(row.valid), verified: told(row.verified), method: row.method,
        line: row.lineAmount === null ? null : `${formatRupiah(String(row.lineAmount))} (${row.lineSource})`,
        citation: row.citation, link: row.link, statedOn: day(row.statedOn), checkedOn: day(row.checkedOn), caveats: caveatLines(row.caveats),
      },
    }]));
  },
});
