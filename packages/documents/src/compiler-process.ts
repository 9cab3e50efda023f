/** The process that compiles: it has typst's compiler in its memory, and a paper that goes wrong ends it alone. */
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fonts } from './fonts.ts';
import { pageImages } from './page-images.ts';

/** One paper, its data ready for the template. */
export type CompilerJob = { id: number; template: string; files: { name: string; content: Uint8Array }[]; beginning: Uint8Array | null; madeAt: number; previews: number };
/** What came of it; `error` tells where the template failed, and never the data. */
export type CompilerAnswer = { id: number; pdf: Uint8Array; pageCount: number; previews: string[] } | { id: number; error: string };

const folder = fileURLToPath(new URL('../templates', import.meta.url));
/** Archival PDF with its structure told, so that it can be read aloud: level A of part 2. */
const pdfStandard = 'a-2a';

const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts() }] });

process.on('message', (job: CompilerJob) => {
  try {
    process.send?.({ id: job.id, ...compile(job) });
  } catch (error) {
    process.send?.({ id: job.id, error: kindOf(error) });
  }
  compiler.resetShadow();
  compiler.evictCache(0);
});

function compile({ template, files, beginning, madeAt, previews }: CompilerJob): { pdf: Uint8Array; pageCount: number; previews: string[] } {
  for (const { name, content } of files) compiler.mapShadow(`${folder}/${name}`, Buffer.from(content));
  const whole = lay(template);
  const pageCount = whole.numOfPages;
  const pdf = compiler.pdf(whole, { pdfStandard, creationTimestamp: madeAt });
  if (previews === 0) return { pdf, pageCount, previews: [] };
  const shorter = beginning !== null && pageCount > previews;
  if (shorter) compiler.mapShadow(`${folder}/data.json`, Buffer.from(beginning));
  // The footer of a shortened paper still tells the pages of the whole one.
  const shown = shorter ? lay(template, { pages: String(pageCount) }) : whole;
  return { pdf, pageCount, previews: pageImages(compiler.plainSvg(shown), previews) };
}

function lay(template: string, inputs: Record<string, string> = {}): NodeTypstDocument {
  const made = compiler.compile({ mainFileContent: readFileSync(`${folder}/${template}.typ`, 'utf8'), inputs, resetRead: true });
  if (!made.result) throw new Error(JSON.stringify(made.takeDiagnostics()?.shortDiagnostics ?? 'no diagnostics'));
  return made.result;
}

/** Diagnostics quote the text that they stumbled over; quotes are left out, since they go into a log. */
function kindOf(error: unknown): string {
  return (error instanceof Error ? error.message : 'unknown').replace(/`[^`]*`/g, '`…`').slice(0, 500);
}
