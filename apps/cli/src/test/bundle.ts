import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { consoleDir } from '../prepare/code.ts';
import { sum, verdict, type Stage } from './report.ts';

type Chunk = { file: string; src?: string; imports?: string[]; css?: string[] };

/** Kilobytes (1000 bytes) that the first load to the first list may take, compressed. */
const limits = { js: 260, css: 20 };

/** The page that a person sees first after signing in. */
const firstList = 'src/routes/events.tsx';

/** How much a browser fetches until the first list stands, by what the build says that it loads. */
export const bundle: Stage = {
  name: 'bundle',
  async run() {
    const manifest = JSON.parse(readFileSync(join(consoleDir, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
    const words = Object.keys(manifest).filter((key) => /^src\/locales\/.*\?first$/.test(key)).sort((a, b) => size(manifest[b]?.file) - size(manifest[a]?.file)).slice(0, 1);
    const files = new Set(readdirSync(consoleDir).filter((name) => /\.(js|css)$/.test(name)));
    // What the page itself names, and all that this brings along.
    const page = [...readFileSync(join(consoleDir, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file);
    const begun = Object.keys(manifest).filter((key) => page.includes(manifest[key]?.file));
    for (const key of [...begun, firstList, ...words]) collect(manifest, key, files);
    for (const file of page) if (file) files.add(file);
    return sum(Object.entries(limits).map(([kind, limit]) => {
      const total = [...files].filter((file) => file.endsWith(`.${kind}`)).reduce((bytes, file) => bytes + size(file), 0) / 1000;
      console.log(`  ${kind} until the first list: ${total.toFixed(1)} of ${limit} kB`);
      return verdict(total <= limit, `The first load takes ${total.toFixed(1)} kB of ${kind} compressed; ${limit} kB are allowed.`);
    }));
  },
};

function collect(manifest: Record<string, Chunk>, key: string, files: Set<string>): void {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The built console has no ${key}`);
  if (files.has(chunk.file)) return;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
  for (const imported of chunk.imports ?? []) collect(manifest, imported, files);
}

function size(file: string | undefined): number {
  return file ? gzipSync(readFileSync(join(consoleDir, file)), { level: 9 }).length : 0;
}
