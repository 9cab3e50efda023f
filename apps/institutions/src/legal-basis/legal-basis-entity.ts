import { caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';
import { citation } from './legal-basis-rules.ts';
import { contentLines, type Chapter } from './legal-contents-rules.ts';

/** A regulation as history, change feed and other subgraphs see it. */
export const legalBasisEntity: Entity<Db> = {
  type: 'LegalBasis',
  table: 'institutions.legal_basis',
  model: 'legalBasis',
  snapshot: async (tx, id) => {
    const row = await tx.legalBasis.findUnique({ where: { id }, include: { issuer: true, replacedBy: true } });
    const higher = new Map((await tx.legalBasis.findMany({ where: { id: { in: row?.implementsIds ?? [] } } })).map((one) => [one.id, citation(one)]));
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
        implements: lines(row.implementsIds.map((one) => higher.get(one))),
        contents: lines(contentLines(row.contents as Chapter[])),
        caveats: caveatLines(row.caveats),
      },
    };
  },
};
