import { caveatLines, day, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';
import { citation } from './legal-basis-rules.ts';

/** A regulation as history, change feed and other subgraphs see it. */
export const legalBasisEntity: Entity<Db> = {
  type: 'LegalBasis',
  table: 'institutions.legal_basis',
  model: 'legalBasis',
  snapshot: async (tx, id) => {
    const row = await tx.legalBasis.findUnique({ where: { id }, include: { issuer: true, replacedBy: true } });
    return row && {
      version: row.version,
      label: citation(row),
      state: row.status,
      area: null,
      reach: { areas: [row.ownerCode], downward: [], open: true },
      facts: {
        kind: row.kind,
        number: row.number,
        year: String(row.year),
        title: row.title,
        status: row.status,
        issuer: naming(row.issuerId, row.issuer?.name),
        validFrom: day(row.validFrom),
        chapters: row.chapters?.toString() ?? null,
        articles: row.articles?.toString() ?? null,
        summary: row.summary,
        replacedBy: row.replacedBy && citation(row.replacedBy),
        caveats: caveatLines(row.caveats),
      },
    };
  },
};
