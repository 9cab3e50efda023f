import { StackFailure } from '@pilar/stack/failure';
import { identityCommand } from '@pilar/stack/seeding';
import { text, type Call, type Command } from '../command.ts';
import { environment, readSettings } from '../env.ts';
import { withInstallation } from '../installation.ts';

type AccountLine = { email: string; name: string; disabled: boolean; demo: boolean; grants: { role: string; area: string; validFrom: string | null; validTo: string | null }[] };

/** What each action asks of identity. Read for the one that is meant alone: what another takes may be wrong for it. */
const inputs = {
  list: () => undefined,
  add: newAccount,
  invite: (call: Call) => ({ emails: call.values['email'] ?? [], recovery: call.values['recover'] === true }),
  'add-client': newClient,
  'rotate-client': (call: Call) => ({ clientId: text(call, 'id') ?? '', overlapDays: text(call, 'days') }),
};

const isAction = (action: string): action is keyof typeof inputs => Object.hasOwn(inputs, action);

/** Accounts of officers and of machines. */
export const accounts: Command = {
  name: 'accounts',
  summary: 'List accounts, add one, or invite to set a password: accounts list | add | invite | add-client | rotate-client.',
  usage: 'list | add | invite | add-client | rotate-client',
  details: [
    'pilar accounts add --email a@b.id --name "Nama" --role REG_OFFICER --area 36.02',
    '  adds an account with a grant, or a further grant to an account that exists',
    'pilar accounts invite --email a@b.id --email c@d.id',
    '  makes a one-time code each, by which they set their passwords themselves within 14 days; the codes are shown once',
    'pilar accounts invite --email a@b.id --recover',
    '  the same for a lost password or phone: two-step verification is taken away with it',
    'pilar accounts add-client --id regency-3602 --name "Sistem Kab. Lebak" --area 36.02',
    '  adds a machine client; its secret is shown once',
    'pilar accounts add-client --id siks-36 --name "SIKS" --area 36 --scope nik:read',
    '  the same of one that must read numbers of persons whole: each time for a purpose, which is written down',
    'pilar accounts rotate-client --id regency-3602 --days 3',
    '  gives it a new secret, shown once; the former one is good for so many days more, 7 at most and by default, 0 if it has leaked',
  ].join('\n'),
  options: {
    email: { type: 'string', multiple: true, help: 'add: e-mail to sign in with; invite: of whom, may be given again' },
    recover: { type: 'boolean', help: 'invite: for a lost password or phone' },
    name: { type: 'string', help: 'name of the person or the system' },
    role: { type: 'string', help: 'add: PROV_ADMIN, PROV_OFFICER, REG_OFFICER, TKSK, AUDITOR …' },
    area: { type: 'string', help: 'Kemendagri code of the area, such as 36.02' },
    organisation: { type: 'string', help: 'add: id of the institution that an LKS_USER works for' },
    language: { type: 'string', help: 'add: id or en' },
    from: { type: 'string', help: 'first day of the grant, YYYY-MM-DD' },
    to: { type: 'string', help: 'last day of the grant or the client, YYYY-MM-DD' },
    id: { type: 'string', help: 'add-client, rotate-client: id of the client' },
    days: { type: 'string', help: 'rotate-client: days that the former secret goes on, 0 to 7' },
    scope: { type: 'string', multiple: true, help: 'add-client: what it needs beside its role, such as nik:read; may be given again' },
    json: { type: 'boolean', help: 'print the result as JSON' },
  },
  async run(call) {
    const [action = 'list'] = call.positionals;
    if (!isAction(action)) throw new StackFailure('BAD_SETTING', `There is no accounts ${action}: see pilar accounts --help.`);
    const input = inputs[action](call);
    const result = await withInstallation(readSettings(), (installation) => identityCommand({ ...installation, env: environment }, action, input));
    console.log(call.values['json'] ? JSON.stringify(result) : readable(action, result));
  },
};

function newAccount(call: Call): object {
  const [email, ...others] = [call.values['email'] ?? []].flat();
  if (others.length > 0) throw new StackFailure('BAD_SETTING', 'accounts add takes one --email: add accounts one by one.');
  const [name, role, area, organisation, language, validFrom, validTo] = ['name', 'role', 'area', 'organisation', 'language', 'from', 'to'].map((option) => text(call, option));
  return { email, name, role, area, organisation, language, validFrom, validTo };
}

function newClient(call: Call): object {
  const [clientId, name, area, validTo] = ['id', 'name', 'area', 'to'].map((option) => text(call, option));
  return { clientId, name, area, validTo, scopes: call.values['scope'] };
}

function readable(action: string, result: unknown): string {
  if (action === 'invite') return (result as { email: string; code: string }[]).map(({ email, code }) => `${email}  ${code}`).join('\n');
  if (action !== 'list') return Object.entries(result as object).filter(([, value]) => value !== null).map(([key, value]) => `${key}: ${value}`).join('\n');
  const lines = (result as AccountLine[]).map(({ email, name, disabled, grants }) => {
    const held = grants.map(({ role, area, validTo }) => `${role} ${area}${validTo ? ` until ${validTo}` : ''}`).join(', ');
    return `${email}  ${name}  ${held}${disabled ? '  (disabled)' : ''}`;
  });
  return lines.join('\n') || 'There are no accounts.';
}
