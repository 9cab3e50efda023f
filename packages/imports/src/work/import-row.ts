import { JobRefused } from '@pilar/jobs/handler';
import type { Message } from '@pilar/subgraph/messages';
import type pg from 'pg';
import type { ImportKind } from '../kind.ts';
import { importKind } from '../kinds.ts';
import type { Given, Header, Mapped } from '../map/propose.ts';
import { workMessages } from './messages.ts';

/** How a file is laid out. Rows count as the spreadsheet shows them, sheets and columns from 0. */
export type Layout = {
  sheets: { name: string; hidden: boolean; rows: number | null; hiddenRows: number; hiddenColumns: number }[];
  encoding: string | null;
  separator: string | null;
  sheet: number;
  headerRow: number;
  headerRows: number;
  headers: Header[];
  /** Files with the same headers share what was decided about them. */
  shape: string;
};

/** An import as its work sees it. */
export type ImportWork = {
  id: string; kind: ImportKind; account: string; areaCode: string; batch: boolean;
  fileId: string; fileName: string; layout: Layout; mapping: Mapped[]; given: Given; rows: number; warnings: Message[]; committedAt: Date | null;
};

/** Stages in which work is done. */
export type WorkStage = 'READING' | 'CHECKING' | 'COMMITTING' | 'UNDOING';

/** Reads the import that a job works on. Refuses when the job is no longer its work: it was cancelled, or another began. */
export async function loadImport(db: pg.Pool, importId: string, jobId: string, stage: WorkStage): Promise<ImportWork> {
  const { rows: [row] } = await db.query<Omit<ImportWork, 'kind'> & { kind: string }>(`
    SELECT id, kind, account, area_code AS "areaCode", batch, file_id AS "fileId", file_name AS "fileName", layout, mapping, given, rows, warnings, committed_at AS "committedAt"
    FROM identity.import WHERE id = $1 AND job_id = $2 AND stage = $3`, [importId, jobId, stage]);
  if (!row) throw new JobRefused(workMessages.gone);
  const kind = importKind(row.kind);
  if (!kind) throw new JobRefused(workMessages.unknownKind);
  return { ...row, kind };
}

/** Columns of the import that its work writes. */
export type ImportChanges = Partial<{
  stage: string; layout: Layout; mapping: Mapped[]; preview: Buffer; warnings: Message[]; message: Message | null; rows: number;
  accepted: number; warned: number; undone: number; kept: number; errorFileId: string | null; committedAt: Date; undoneAt: Date;
}>;

const columns: Record<keyof ImportChanges, string> = {
  stage: 'stage', layout: 'layout', mapping: 'mapping', preview: 'preview', warnings: 'warnings', message: 'message', rows: 'rows',
  accepted: 'accepted', warned: 'warned', undone: 'undone', kept: 'kept', errorFileId: 'error_file_id', committedAt: 'committed_at', undoneAt: 'undone_at',
};
const asJson = new Set(['layout', 'mapping', 'warnings', 'message']);

/** Writes what the work came to; refuses when the import is no longer its work. */
export async function changeImport(db: pg.Pool, importId: string, jobId: string, stage: WorkStage, changes: ImportChanges): Promise<void> {
  const names = Object.keys(changes) as (keyof ImportChanges)[];
  const values = names.map((name) => (asJson.has(name) && changes[name] !== null ? JSON.stringify(changes[name]) : changes[name]));
  const { rowCount } = await db.query(
    `UPDATE identity.import SET ${names.map((name, i) => `${columns[name]} = $${i + 4}`).join(', ')}, version = version + 1, updated_at = now()
     WHERE id = $1 AND job_id = $2 AND stage = $3`, [importId, jobId, stage, ...values]);
  if (rowCount !== 1) throw new JobRefused(workMessages.gone);
}
