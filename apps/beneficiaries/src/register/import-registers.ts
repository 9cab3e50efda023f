import { today } from '@pilar/domain/dates';
import type { ImportKind } from '@pilar/imports/kind';
import { columnOfArea } from '@pilar/imports/kinds/area';
import { proposalFile } from '@pilar/imports/kinds/proposal-file';
import { registerKinds } from '@pilar/imports/kinds/register';
import { nameSimilarity } from '@pilar/domain/name-similarity';
import type { RawDb } from '@pilar/subgraph/context';
import { nameKey } from '@pilar/subgraph/import-names';
import { importerOf, type Existing, type Importer } from '@pilar/subgraph/importing';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaryEntity } from '../beneficiary/beneficiary-entity.ts';
import { alike } from '../beneficiary/beneficiary-candidates.ts';
import type { Db } from '../db.ts';
import { enterProposalFile } from './enter-proposals.ts';
import { enterRegister } from './enter.ts';
import { dayOfYear, readEntry, type Entry, type RegisterKind } from './entry.ts';
import { readProposal, readProposed, type ProposalEntry } from './entry-proposal.ts';
import { readKnown } from './known.ts';
import { registerMessages as messages } from './register-messages.ts';
import { registered } from './taken-back.ts';

/** A file whose rows are persons served, whatever it does with them. */
const importerFor = (kind: ImportKind): Omit<Importer<Entry, Db>, 'reader' | 'insert'> => ({
  kind: kind.kind,
  permission: kind.permission,
  entity: beneficiaryEntity,
  columns: kind.columns,
  columnOf: ([field = '', ...below], values) => (field === 'area' ? columnOfArea(values) : field === 'addressDomicile' ? below[0] === 'text' ? 'address' : below[0] ?? 'address'
    : field === 'addressKtp' ? ({ rt: 'rtKtp', rw: 'rwKtp' } as Record<string, string>)[below[0] ?? ''] ?? 'addressKtp' : field),
  remarks: ({ remarks }) => remarks,
  standing: ({ standing }) => standing?.id ?? null,
  same: {
    // Whoever has a NIK is known by it.
    key: ({ standing, read: { fullName = '', personal: { nik, birthDate } }, area }) => standing?.id ?? nik ?? `${nameKey(fullName)}|${birthDate ?? ''}|${area}`,
    column: 'fullName', recorded: messages.recorded, repeated: messages.repeated, elsewhere: messages.likely,
  },
  existing: likelySame,
  referred: async () => [],
  takesBack: registered,
  untold: true,
});

/** Registers of persons served, by the rules of registerBeneficiary, registerFamily and reportCase. */
export const registerImporters = registerKinds.map((kind) => importerOf<Entry, Db>({
  ...importerFor(kind),
  reader: async (rows, ctx) => {
    const known = await readKnown(ctx, rows, rows.flatMap(({ year }) => dayOfYear(year) ?? []));
    return (values, problems) => readEntry(kind.kind as RegisterKind, known, values, ctx, problems);
  },
  insert: enterRegister,
}));

/** Files of proposals in the ministry's form, by the rules of a register and those of registerProposal. */
export const proposalImporter = importerOf<ProposalEntry, Db>({
  ...importerFor(proposalFile) as Omit<Importer<ProposalEntry, Db>, 'reader' | 'insert'>,
  reader: async (rows, ctx) => {
    const known = await readKnown(ctx, rows, [today()]);
    const proposed = await readProposed(ctx.db, known);
    return (values, problems) => readProposal(known, proposed, values, readEntry('PROPOSAL', known, values, ctx, problems), ctx, problems);
  },
  insert: enterProposalFile,
});

type Found = { index: number; area: string; key: string; sameName: boolean; sameDay: boolean; sameFamily: boolean };

/**
 * Persons whom rows may mean that no number tells of (rule 6). Of a row without NIK the same name with the same day of birth or family
 * is the same person; all else is told, and the pair is found in the background.
 */
async function likelySame(tx: RawDb, data: readonly Entry[]): Promise<Existing[]> {
  const asked = data.map((entry, index) => ({ index, ...entry })).filter(({ standing }) => standing === null);
  if (asked.length === 0) return [];
  const found = await tx.$queryRaw<Found[]>(sql`
    WITH given AS MATERIALIZED (SELECT index, pilar.name_key(name) AS key, area, born, family FROM unnest(${asked.map(({ index }) => index)}::int[], ${asked.map(({ read }) => read.fullName ?? '')}::text[],
      ${asked.map(({ area }) => area)}::text[], ${asked.map(({ read }) => read.personal.birthDate ?? null)}::date[], ${asked.map(({ family }) => family?.id ?? null)}::uuid[]) AS given (index, name, area, born, family))
    SELECT index, area_code AS area, name_key AS key, true AS "sameName", coalesce(birth_date = born, false) AS "sameDay", coalesce(family_id = family, false) AS "sameFamily"
    FROM given JOIN beneficiaries.beneficiary ON name_key = key AND area_code = area
    WHERE life_state <> 'MERGED' AND (birth_date IS NULL OR born IS NULL OR birth_date = born OR family_id = family)
    UNION ALL SELECT index, area_code, name_key, false, true, false FROM given JOIN beneficiaries.beneficiary ON birth_date = born AND area_code = area WHERE life_state <> 'MERGED' AND name_key <> key`);
  const names = new Map(asked.map(({ index, read }) => [index, nameKey(read.fullName ?? '')]));
  const likely = found.filter(({ index, key, sameName }) => sameName || nameSimilarity(key, names.get(index) ?? '') >= alike);
  return [...Map.groupBy(likely, ({ index }) => index)].map(([index, rows]) => {
    const numbered = Boolean(data[index]?.read.personal.nik);
    return { index, area: rows[0]?.area ?? '', exact: !numbered && rows.some(({ sameName, sameDay, sameFamily }) => sameName && (sameDay || sameFamily)) };
  });
}

