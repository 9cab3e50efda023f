import { isId } from '@pilar/subgraph/ids';
import type { Context } from '@pilar/subgraph/context';
import { ExportRefused } from '@pilar/subgraph/export-request';
import { noteReading } from '@pilar/subgraph/readings';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries } from '../builder.ts';
import type { Db } from '../db.ts';
import { cards, motherNames, niks } from '../numbers.ts';
import { ministryMessages as messages } from './ministry-messages.ts';
import { ministryRow, type Told } from './ministry-row.ts';
import { readDisabilities } from './told-disabilities.ts';
import { onceEach, readWaiting, subjects, unchangedOf } from './waiting-proposals.ts';

type Sealed = Omit<Told, 'nik' | 'familyCard' | 'motherName' | 'disabilities'> & { id: string; family: string; nik: Uint8Array; card: Uint8Array; mother: Uint8Array };

beneficiaries.exportableTable('MINISTRY_FILE', async (ctx, { filter }) => {
  const { id } = (filter ?? {}) as { id?: string };
  if (id === undefined) return [];
  const file = isId(id) ? await ctx.db.ministryFile.findUnique({ where: { id } }) : null;
  if (!file) throw new ExportRefused(ctx, messages.noSuchFile);
  await refuseChanged(ctx, file.id, file.proposals);
  const rows = await ctx.db.$queryRaw<Sealed[]>(sql`
    SELECT person.id::text AS id, family.id::text AS family, person.nik_sealed AS nik, family.card_sealed AS card, secret.mother_name_sealed AS mother, person.full_name AS "fullName", person.birth_place AS "birthPlace",
      person.birth_date::text AS "birthDate", person.sex, person.occupation, person.marital_state AS "maritalState", home.text AS address, home.rt, home.rw, person.area_code AS "areaCode"
    FROM ${subjects} JOIN beneficiaries.ministry_file_entry AS entry ON entry.proposal_id = proposal.id AND entry.file_id = ${file.id}::uuid ORDER BY entry.place`);
  for (const { id: person, family, areaCode } of rows) noteReading(ctx, 'MinistryFile', { area: areaCode, subjects: [file.id, person, family] });
  const disabilities = await readDisabilities(ctx.db, rows.map(({ id: person }) => person));
  return rows.map(({ nik, card, mother, ...row }) => ministryRow(file.programme, { ...row, disabilities: disabilities.get(row.id) ?? null, nik: niks.open(row.id, nik), familyCard: cards.open(row.family, card), motherName: motherNames.open(row.id, mother) }));
});

/** The file holds what it was made for, or is made anew: a row that can no longer be sent is not dropped unseen. */
async function refuseChanged(ctx: Context<Db>, file: string, all: number): Promise<void> {
  const standing = onceEach(await readWaiting(ctx.db, unchangedOf(file)));
  const changed = all - standing.filter(({ missing }) => missing.length === 0).length;
  if (changed > 0) throw new ExportRefused(ctx, messages.changedSince, { count: String(changed), all: String(all) });
}
