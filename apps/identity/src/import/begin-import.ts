import { formatDateTime } from '@pilar/domain/dates';
import { importKind, rightsTo } from '@pilar/imports/kinds';
import { fileRemarks } from '@pilar/imports/messages';
import { remark } from '@pilar/imports/work/remark';
import { allowed, type Context } from '@pilar/subgraph/context';
import { Duplicate, InvalidInput, NotAllowed } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as common, say } from '@pilar/subgraph/messages';
import { accountOf } from '@pilar/subgraph/scope';
import type { File } from '../__generated__/prisma/client.ts';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { startJob } from '../job/start-job.ts';
import { messages } from './import-messages.ts';
import { importEntity } from './import-entity.ts';
import { importParts } from './import-parts.ts';
import { ImportKind } from './import-types.ts';
import { Import } from './import.ts';

/** Days that the file of an import stays. */
const fileDays = 90;
const entered = ['COMMITTING', 'COMMITTED', 'UNDOING'];

/** Refuses a kind of record that the viewer may not enter. */
export function requireKind(ctx: Context<Db>, kind: string): void {
  const found = importKind(kind);
  const lacking = found ? rightsTo(found).find((right) => !allowed(ctx, right)) : kind;
  if (lacking !== undefined) throw new NotAllowed(say(ctx.language, common.mayNot, { permission: lacking }), ['kind']);
}

/** A file of the viewer's own that was sent for an import and is ready. */
export async function requireFile(tx: Db, ctx: Context<Db>, id: string): Promise<File> {
  const file = isId(id) ? await tx.file.findFirst({ where: { id, purpose: 'IMPORT' } }) : null;
  if (!file) throw new InvalidInput(ctx.language, [{ path: ['file'], message: say(ctx.language, messages.noImportFile, { value: id.slice(0, 60) }) }]);
  if (file.state !== 'READY') throw new InvalidInput(ctx.language, [{ path: ['file'], message: say(ctx.language, messages.importFileNotReady, { state: file.state }) }]);
  return file;
}

/** Refuses a file that was entered in this area and is not undone (rule 44), naming who did and when. */
export async function requireNew(tx: Db, ctx: Context<Db>, kind: string, mark: string, but: string | null = null): Promise<void> {
  const before = await tx.import.findFirst({ where: { areaCode: ctx.viewer.grant.area, kind, mark, stage: { in: entered }, ...(but === null ? {} : { id: { not: but } }) } });
  if (!before) return;
  const when = formatDateTime((before.committedAt ?? before.updatedAt).toISOString(), ctx.language);
  throw new Duplicate(say(ctx.language, messages.fileEntered, { name: before.byName, when }), ['file'], before.id);
}

/** A new import of the viewer's, and the job that begins it. */
export async function createImport(tx: Db, ctx: Context<Db>, { kind, file, batch }: { kind: string; file: { id: string; name: string; mark: string | null }; batch: boolean }): Promise<string> {
  const id = newId();
  const others = batch ? [] : await tx.import.findMany({
    where: { areaCode: ctx.viewer.grant.area, kind, mark: file.mark ?? '', account: { not: accountOf(ctx.viewer) }, stage: { in: ['READING', 'MAPPING', 'CHECKING', 'CHECKED'] } },
    take: 1, orderBy: { createdAt: 'desc' },
  });
  const jobId = await startJob(tx, ctx, {
    kind: batch ? 'IMPORT_COMMIT' : 'IMPORT_READ', subject: file.name,
    input: batch ? { importId: id, demo: importParts().demo, onlyMended: false } : { importId: id },
  });
  await tx.import.create({
    data: {
      id, kind, batch, stage: batch ? 'COMMITTING' : 'READING', account: accountOf(ctx.viewer), byName: ctx.viewer.name, areaCode: ctx.viewer.grant.area,
      fileId: file.id, fileName: file.name, mark: file.mark ?? '', jobId,
      warnings: others.map(({ byName, createdAt }) => ({
        id: remark(fileRemarks.openElsewhere, { name: byName, when: formatDateTime(createdAt.toISOString(), 'id') }).id,
        en: remark(fileRemarks.openElsewhere, { name: byName, when: formatDateTime(createdAt.toISOString(), 'en') }).en,
      })),
    },
  });
  return id;
}

const BeginImportInput = builder.inputType('BeginImportInput', {
  description: 'A file to be imported.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    kind: t.field({ type: ImportKind, required: true, description: 'What it is to become.' }),
    file: t.id({ required: true, description: 'The file, sent with purpose IMPORT.' }),
  }),
});

identity.command({
  name: 'beginImport',
  description: 'Begins an import: the file is read in the background, its sheet, header and columns are found. Nothing is entered yet.',
  permission: 'import.run',
  entity: importEntity,
  result: Import,
  input: BeginImportInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    requireKind(ctx, input.kind);
    const file = await requireFile(tx, ctx, String(input.file));
    await requireNew(tx, ctx, input.kind, file.mark ?? '');
    await tx.file.update({ where: { id: file.id }, data: { expiresAt: new Date(Date.now() + fileDays * 86_400_000) } });
    return createImport(tx, ctx, { kind: input.kind, file, batch: false });
  },
});
