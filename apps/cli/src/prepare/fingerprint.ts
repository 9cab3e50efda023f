import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '@pilar/stack/workspace';

const skipped = new Set(['node_modules', 'dist', '__generated__', 'test']);

/** One value for the content of these files and folders, so that work that would come out the same is not done again. */
export function fingerprint(paths: string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(join(root, path))).sort()) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    // A file, or nothing.
    return isFile(path) ? [path] : [];
  }
  return entries.flatMap((entry) => (skipped.has(entry.name) ? [] : filesIn(join(path, entry.name))));
}

function isFile(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

/** The fingerprint that the work was last done for. */
export function keptFingerprint(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
