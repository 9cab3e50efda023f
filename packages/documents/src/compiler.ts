import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CompilerAnswer, CompilerJob } from './compiler-process.ts';
import type { MadePaper, Paper } from './paper.ts';
import { printableData } from './printable.ts';
import { qrCode } from './qr.ts';

const program = fileURLToPath(new URL('./compiler-process.ts', import.meta.url));
/** Milliseconds that a paper may take. A list of twenty thousand rows takes ten seconds. */
const patience = 60_000;
/** Milliseconds that the process is kept when nobody prints; its memory goes with it. */
const idleFor = 60_000;

/** A paper could not be made; the message tells where the template failed. */
export class CompileFailed extends Error {}

type Waiting = { resolve: (made: MadePaper) => void; reject: (error: Error) => void };

/**
 * Makes papers, in a process of its own: the compiler neither holds up the caller's event loop nor keeps its memory, and
 * one that hangs or dies takes one paper with it. The process starts with the first paper and ends when none has come.
 */
export class Compiler {
  #child: ChildProcess | null = null;
  #waiting = new Map<number, Waiting>();
  #last = 0;
  #idle: NodeJS.Timeout | undefined;

  /** Makes the paper; ends with CompileFailed, or with the signal's reason when it aborts. */
  async make(paper: Paper, signal?: AbortSignal): Promise<MadePaper> {
    signal?.throwIfAborted();
    const child = this.#started();
    const id = ++this.#last;
    const { promise, resolve, reject } = Promise.withResolvers<MadePaper>();
    this.#waiting.set(id, { resolve, reject });
    const timer = setTimeout(() => this.#end(new CompileFailed(`a paper took longer than ${patience} ms`)), patience);
    const abort = () => this.#end(signal?.reason instanceof Error ? signal.reason : new CompileFailed('aborted'));
    signal?.addEventListener('abort', abort);
    child.send({ id, template: paper.template, files: filesOf(paper), beginning: paper.beginning ? dataFile(paper, paper.beginning) : null, madeAt: paper.madeAt, previews: paper.previews } satisfies CompilerJob);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) this.#rest();
    }
  }

  /** Ends the process; a paper under way fails. */
  close(): void {
    this.#end(new CompileFailed('the compiler was closed'));
  }

  #started(): ChildProcess {
    clearTimeout(this.#idle);
    if (this.#child) return this.#child;
    // None of the caller's own flags: what ties a server to whoever started it would end this process at once.
    const child = fork(program, { execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.on('message', (answer) => this.#answer(answer as CompilerAnswer));
    child.on('error', (error) => this.#lost(child, error));
    child.on('exit', (code) => this.#lost(child, new CompileFailed(`the compiler ended with ${code}`)));
    this.#child = child;
    return child;
  }

  #answer(answer: CompilerAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    if ('error' in answer) waiting?.reject(new CompileFailed(answer.error));
    else waiting?.resolve({ pdf: Buffer.from(answer.pdf), pageCount: answer.pageCount, previews: answer.previews });
  }

  /** Lets the caller's process end, and ends the compiler's when nothing comes for a while. */
  #rest(): void {
    this.#child?.unref();
    this.#child?.channel?.unref();
    this.#idle = setTimeout(() => this.close(), idleFor).unref();
  }

  #end(reason: Error): void {
    const child = this.#child;
    if (!child) return;
    this.#lost(child, reason);
    child.kill('SIGKILL');
  }

  #lost(child: ChildProcess, reason: Error): void {
    if (this.#child !== child) return;
    this.#child = null;
    clearTimeout(this.#idle);
    for (const { reject } of this.#waiting.values()) reject(reason);
  }
}

/** The files that the template reads: its data, the logo and pictures, under names that no typed text decides. */
function filesOf(paper: Paper): CompilerJob['files'] {
  return [{ name: 'data.json', content: dataFile(paper, paper.data) }, ...(paper.logo ? [paper.logo] : []), ...(paper.pictures ?? [])];
}

function dataFile({ frame, logo }: Paper, data: Record<string, unknown>): Uint8Array {
  const { letterhead, verification } = frame;
  const printed = printableData({ ...data, ...frame, letterhead: { ...letterhead, logo: logo?.name ?? null } });
  const whole = { ...printed, verification: verification && { ...verification, qr: qrCode(verification.url) } };
  return Buffer.from(JSON.stringify(whole));
}
