import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/', import.meta.url));

export type SourceFile = { name: string; text: string };

/** The console's own source files, without tests and without what is generated. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/__generated__|\.test\.|\.d\.ts$/.test(name))
    .map((name) => ({ name, text: readFileSync(`${folder}${name}`, 'utf8') }));
}

/** Texts of a language as they are written, by file. */
export function catalog(language: 'id' | 'en'): Record<string, Record<string, string>> {
  const files = readdirSync(`${folder}locales/${language}`).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(files.map((name) => [name, JSON.parse(readFileSync(`${folder}locales/${language}/${name}`, 'utf8')) as Record<string, string>]));
}
