/** `npm run sbom`: writes the bill of materials anew from the lockfile, with the very pnpm that installs. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@pilar/stack/workspace';
import { tidied } from './bill.ts';

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { packageManager: string };
const made = execFileSync('npx', ['--yes', packageManager, 'sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--lockfile-only'], { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000 });
writeFileSync(join(root, 'docs', 'security', 'sbom.cdx.json'), tidied(JSON.parse(made), readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')));
