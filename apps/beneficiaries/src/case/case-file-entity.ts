import { caveatLines, day, type Entity } from '@pilar/subgraph/entity';
import { concealed, SealedNumbers } from '@pilar/subgraph/sealed-numbers';
import type { Db } from '../db.ts';
import { subjectOf } from '../subject-of.ts';

/** What is said of evidence is as protected as the case's particulars are. */
const sealer = new SealedNumbers('beneficiaries:case-file');

/** What is said of a file of evidence: what it shows, and who took or made it. */
type FileWords = { caption: string | null; takenBy: string };

/** Seals what is said of the file of that id. */
export function sealWords(id: string, words: FileWords): Uint8Array<ArrayBuffer> {
  return sealer.seal(id, JSON.stringify(words));
}

/** What is said of the file of that id. */
export function openWords({ id, sealed }: { id: string; sealed: Uint8Array }): FileWords {
  return JSON.parse(sealer.open(id, sealed)) as FileWords;
}

/** Evidence of a case as history and identity, which keeps the file, see it. Of a case of a sensitive type nobody else is told. */
export const caseFileEntity: Entity<Db> = {
  type: 'CaseFile',
  table: 'beneficiaries.case_file',
  model: 'caseFile',
  snapshot: async (tx, id) => {
    const row = await tx.caseFile.findUnique({ where: { id }, include: { case: { select: { number: true, sensitive: true, beneficiaryId: true, familyId: true } } } });
    if (!row) return null;
    const { caption, takenBy } = openWords(row);
    return {
      version: row.version,
      label: row.case.number,
      state: null,
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
      confidential: row.case.sensitive,
      subject: subjectOf(row.case),
      facts: { caption: concealed(caption), takenBy: concealed(takenBy), takenOn: day(row.takenOn), withdrawn: row.withdrawnReason, caveats: caveatLines(row.caveats) },
    };
  },
};
