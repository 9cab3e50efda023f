import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@pilar/stack/workspace';

/** Every workspace package with code, by its folder. */
export function codePackages(): string[] {
  return ['packages', 'apps'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)).concat('bench')
    .filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));
}
