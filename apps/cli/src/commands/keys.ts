import { text as everything } from 'node:stream/consumers';
import { secretName } from '@pilar/domain/secret';
import { keyState, obstaclesOf, retireFormer, type KeyState, type Obstacle } from '@pilar/stack/key-state';
import { StackFailure } from '@pilar/stack/failure';
import { addSecret, checkSecret, dropFormer, randomSecret } from '@pilar/stack/secret';
import type { Command } from '../command.ts';
import { readSettings, type Settings } from '../env.ts';
import { withInstallation } from '../installation.ts';

const told: Record<Obstacle, string> = {
  NOTHING_FORMER: 'There is one secret, and it is in use.',
  NOT_LOOKED: 'The worker has not looked at every place yet: let Pilar run.',
  NOT_CLEAN: 'Not everything is sealed anew yet: let Pilar run on.',
  UNREADABLE: 'Some values open under none of the secrets: find out why, or give them up with --now.',
  REMEMBERED: 'Requests sent under a former secret are remembered, 30 days each: wait, or give them up with --now. One that is sent once more after that counts as new.',
  TRAIL_BROKEN: 'The audit trail is broken: see pilar audit verify.',
};

/** The secret from which all keys derive: a new one, and the end of the former. */
export const keys: Command = {
  name: 'keys',
  summary: 'Take a new secret, seal what is kept anew, retire the former: keys status | rotate | retire | name.',
  usage: 'status | rotate | retire | name',
  details: [
    'pilar keys rotate',
    '  takes a new secret into use from the next start on; the worker then seals anew what is kept under the former one',
    'pilar keys status',
    '  tells of each place what was sealed anew, and what keeps the former secret from being retired',
    'pilar keys retire',
    '  gives the former secret up, once nothing is left under it; docs/security/keys.md tells where copies of it lie',
    'pilar keys name < copy',
    '  tells the name of the secret in a copy: the one that status tells, or the copy is of another',
  ].join('\n'),
  options: {
    now: { type: 'boolean', help: 'retire: though requests are remembered, or values open under no secret: they are given up' },
    json: { type: 'boolean', help: 'status: print it as JSON' },
  },
  async run(call) {
    const [action = 'status'] = call.positionals;
    if (action === 'name') return console.log(secretName(checkSecret((await everything(process.stdin)).trim(), 'The copy')));
    const settings = readSettings();
    if (action === 'rotate') return rotate(settings);
    if (action === 'status') return status(settings, call.values['json'] === true);
    if (action === 'retire') return retire(settings, call.values['now'] === true);
    throw new StackFailure('BAD_SETTING', `There is no keys ${action}: see pilar keys --help.`);
  },
};

function rotate(settings: Settings): void {
  if (settings.givenSecret) {
    console.log(`Keep this in PILAR_SECRET, then start every server anew:\n${randomSecret()},${settings.secret()}`);
    return;
  }
  const path = addSecret(settings.dataDir);
  console.log(`A new secret stands first in ${path}. Keep a copy of it as docs/security/keys.md says, then stop Pilar and start it: everybody signs in again, and what is kept is sealed anew meanwhile.`);
}

async function status(settings: Settings, json: boolean): Promise<void> {
  const state = await withInstallation(settings, ({ databaseUrl, secret }) => keyState(databaseUrl, secret));
  console.log(json ? JSON.stringify(state) : readable(state));
}

async function retire(settings: Settings, now: boolean): Promise<number> {
  const obstacles = await withInstallation(settings, ({ databaseUrl, secret }) => retireFormer(databaseUrl, secret, { now }));
  for (const obstacle of obstacles) console.log(told[obstacle]);
  if (obstacles.length > 0) return 1;
  const [newest = ''] = settings.secret().split(',');
  if (settings.givenSecret) console.log(`Nothing is kept under a former secret any more. Keep this alone in PILAR_SECRET, then start every server anew:\n${newest}`);
  else console.log(`Nothing is kept under a former secret any more, and it is gone from ${dropFormer(settings.dataDir)}. Start Pilar anew when it suits, and destroy the copies of the former secret once no backup from its time is needed.`);
  return 0;
}

function readable(state: KeyState): string {
  const { secret, former, places, remembered } = state;
  return [
    `The secret in use is ${secret}; ${former} before it.`,
    ...places.map(({ place, read, renewed, unreadable, cleanAt }) => `  ${place}: ${read} looked at, ${renewed} sealed anew${unreadable > 0 ? `, ${unreadable} open under no secret` : ''}${cleanAt ? '' : ', not finished'}`),
    ...(former > 0 ? [`  requests remembered under a former secret: ${remembered}`] : []),
    ...obstaclesOf(state).map((obstacle) => told[obstacle]),
    ...(obstaclesOf(state).length === 0 ? ['The former secret may be retired: pilar keys retire.'] : []),
  ].join('\n');
}
