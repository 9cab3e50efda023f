import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { UploadPurpose } from '@pilar/domain/files';
import { judge } from '../src/judge/judge.ts';
import { FileRefused } from '../src/judge/refusals.ts';

// A process that judges one file, `node judge-alone.ts <purpose> <path>`, and tells what came of it and the most memory it ever held.
const [purpose = '', path = ''] = process.argv.slice(2);
const { size } = statSync(path);
const file = { size, read: (start: number, end: number) => (start < end ? createReadStream(path, { start, end: end - 1 }) : Readable.from([])) };
const outcome = await judge(purpose as UploadPurpose, file, size).then(({ mediaType }) => mediaType, (error: unknown) => (error instanceof FileRefused ? error.refusal : String(error)));
// Linux counts what the parent held at the fork into maxRSS; this is the process's own.
const status = existsSync('/proc/self/status') ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
console.log(JSON.stringify({ outcome, megabytes: Math.round(Number(status ?? process.resourceUsage().maxRSS) / 1024) }));
