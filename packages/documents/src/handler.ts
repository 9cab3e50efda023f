import { JobRefused, type JobHandler, type JobStep } from '@pilar/jobs/handler';
import { smaller } from '@pilar/files/smaller';
import { accountOf } from '@pilar/subgraph/scope';
import { buffer } from 'node:stream/consumers';
import { Compiler } from './compiler.ts';
import { gather, type Gathered } from './gather.ts';
import { logoOf } from './letterhead.ts';
import { messages } from './messages.ts';
import { pictureName, type MadePaper, type Paper } from './paper.ts';

/** What a job DOCUMENT is started with. */
export type DocumentJob = { document: string; making: 'PREVIEW' | 'PAPER' };

/** Pages that are shown as images; the rest stand in the PDF. */
const previews = 12;
const draftDays = 30;
const day = 86_400_000;
/** Pixels of a photograph's longer side: some 300 dots an inch at half a page's width. */
const pictureSize = 960;

const compiler = new Compiler();

/** Makes papers: asks the graph as the viewer, compiles, keeps the files and tells identity. */
export const documentHandler: JobHandler<DocumentJob> = {
  kind: 'DOCUMENT',
  async run(step) {
    const { document, making } = step.input;
    const found = await gather(step, document);
    // What is issued is what was looked at: with anything changed since, there is a new preview and nothing else.
    const outdated = making === 'PAPER' && found.contentHash !== found.previewedHash;
    const draft = making === 'PREVIEW' || outdated;
    const made = await compiler.make(await paperOf(found, draft, step), step.signal);
    const kept = await keep(step, found, made, draft);
    const answer = await step.work('identity', '/work/documents/made', {
      document, job: step.id, making: draft ? 'PREVIEW' : 'PAPER', pageCount: made.pageCount, contentHash: found.contentHash, ...kept,
    });
    if (!answer.ok) throw new Error(`identity answered ${answer.status} about a paper`);
    if (outdated) throw new JobRefused(messages.changedSince);
    return { figures: { pages: made.pageCount, ...(found.rows === null ? {} : { rows: found.rows }) }, fileId: kept.file };
  },
};

async function paperOf(found: Gathered, draft: boolean, step: JobStep<DocumentJob>): Promise<Paper> {
  const { frame, template, data, beginning } = found.paper;
  const code = draft ? null : found.code;
  return {
    template, data, beginning,
    frame: { ...frame, paper: { ...frame.paper, draft }, verification: code === null ? null : { code, url: `${step.publicUrl}/verifikasi/${code}` } },
    logo: found.logo === null ? null : await readLogo(found.logo, step),
    pictures: await readPictures(found.photos, step),
    madeAt: Math.floor(Date.now() / 1_000),
    previews,
  };
}

/** A letterhead may name any file's id; only what was sent as a logo is one. */
async function readLogo(id: string, { db, files }: JobStep<DocumentJob>): Promise<Paper['logo']> {
  const { rowCount } = await db.query("SELECT FROM identity.file WHERE id = $1 AND purpose = 'LOGO' AND state = 'READY'", [id]);
  if (rowCount === 0) return null;
  const { mediaType } = await files.describe(id);
  return logoOf(mediaType, await buffer(await files.open(id)));
}

/** The photographs as a page shows them. Events told their ids; whoever sees one there may print it. */
async function readPictures(ids: readonly string[], { files }: JobStep<DocumentJob>): Promise<{ name: string; content: Uint8Array }[]> {
  const pictures = [];
  for (const id of ids) pictures.push({ name: pictureName(id), content: await smaller(await buffer(await files.open(id)), pictureSize) });
  return pictures;
}

async function keep({ viewer, files }: JobStep<DocumentJob>, found: Gathered, made: MadePaper, draft: boolean): Promise<{ file: string; fileHash: string; previews: string[] }> {
  const owner = { account: accountOf(viewer), area: found.area };
  const expiresAt = draft ? new Date(Date.now() + draftDays * day) : null;
  const write = async (name: string, mediaType: string, content: Uint8Array) => {
    const writer = await files.create({ name, mediaType, personal: found.rows !== null, expiresAt, owner });
    writer.stream.end(content);
    return writer.finish();
  };
  const { id, sha256 } = await write(`${fileName(found.title)}${draft ? ' (konsep)' : ''}.pdf`, 'application/pdf', made.pdf);
  const pages: string[] = [];
  for (const [index, image] of made.previews.entries()) pages.push((await write(`halaman-${index + 1}.svg`, 'image/svg+xml', Buffer.from(image))).id);
  return { file: id, fileHash: sha256, previews: pages };
}

/** The title as a file's name. */
function fileName(title: string): string {
  return title.replace(/[^\p{L}\p{N} .,()-]/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 120) || 'dokumen';
}
