import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StackFailure } from '@pilar/stack/failure';
import { verifyAudit, type Broken, type Damage, type Verdict, type Witness } from '@pilar/stack/verify-audit';
import { text, type Command } from '../command.ts';
import { readSettings } from '../env.ts';
import { withInstallation } from '../installation.ts';

const told: Record<Damage, string> = {
  CUT: 'is gone, with its seal',
  MISSING: 'lacks rows that were sealed',
  ALTERED: 'holds rows, or follows a seal, that are not as they were sealed',
  FORGED: 'has a seal that this installation did not put on',
  ADDED: 'has rows among its own that were never sealed',
  UNINDEXED: 'holds readings that are not found by whom they were of',
  BACKDATED: 'holds rows that say they are older than the batch before',
};

/** The audit trail against its seals. */
export const audit: Command = {
  name: 'audit',
  summary: 'Compare the audit trail with its seals: audit verify.',
  usage: 'verify',
  details: [
    'Reads the whole trail, names the batches that are not as they were sealed, the first one first, and ends with 1 when there is one.',
    'What was cut off at the end together with its seals is found by a witness outside the database: the seal that the last',
    'whole trail ended with is kept in the data folder, and --witness takes one from the log or the figures of a worker.',
  ].join('\n'),
  options: {
    from: { type: 'string', help: 'number of the batch to begin with, such as the one that the last whole look ended with; default 1' },
    witness: { type: 'string', help: 'number and hash of a seal, or the beginning of it: 123:9f86d081884c' },
    json: { type: 'boolean', help: 'print the verdict as JSON' },
  },
  async run(call) {
    const [action] = call.positionals;
    if (action !== 'verify') throw new StackFailure('BAD_SETTING', `There is no audit ${action ?? 'without an action'}: see pilar audit --help.`);
    const settings = readSettings();
    const kept = join(settings.dataDir, 'audit-witness');
    const witness = readWitness(text(call, 'witness') ?? (existsSync(kept) ? readFileSync(kept, 'utf8').trim() : undefined));
    return withInstallation(settings, async (installation) => {
      const verdict = await verifyAudit(installation.databaseUrl, installation.secret, witness, readFrom(text(call, 'from')));
      console.log(call.values['json'] ? JSON.stringify(verdict) : readable(verdict));
      if (verdict.broken.length > 0) return 1;
      if (verdict.newest) writeFileSync(kept, `${verdict.newest.n}:${verdict.newest.hash}\n`, { mode: 0o600 });
      return 0;
    });
  },
};

function readFrom(given: string | undefined): number {
  if (given === undefined) return 1;
  if (!/^[1-9]\d{0,14}$/.test(given)) throw new StackFailure('BAD_SETTING', '--from takes the number of a batch, such as 123.');
  return Number(given);
}

function readWitness(given: string | undefined): Witness | null {
  if (given === undefined) return null;
  const [, n, hash] = /^(\d+):([0-9a-f]{8,64})$/i.exec(given) ?? [];
  if (!n || !hash) throw new StackFailure('BAD_SETTING', 'A witness is the number of a seal and its hash, such as 123:9f86d081884c.');
  return { n: Number(n), hash: hash.toLowerCase() };
}

function readable({ seals, rows, waiting, newest, broken }: Verdict): string {
  const read = `${rows} rows in ${seals} batches read, ${waiting} wait for their seal.`;
  if (broken.length === 0) return [read, newest ? `The trail is whole. Its last seal is ${newest.n}:${newest.hash}` : 'Nothing is sealed yet.'].join('\n');
  return [read, `The trail is broken, first in batch ${broken[0]?.n}:`, ...broken.map(line)].join('\n');
}

function line({ n, damage, from, to, rows }: Broken): string {
  return `  batch ${n}${from ? ` (${from} to ${to})` : ''} ${told[damage]}${rows === null ? '' : `: ${rows}`}`;
}
