import type { Command } from '../command.ts';
import { readSettings } from '../env.ts';
import { openInstallation } from '../installation.ts';

/** Brings the database up to date without starting any server. */
export const migrate: Command = {
  name: 'migrate',
  summary: 'Bring the database up to date, and the passwords of its roles.',
  options: { json: { type: 'boolean', help: 'print the result as JSON' } },
  async run({ values }) {
    const installation = await openInstallation(readSettings());
    await installation.close();
    const { ran, demo, embedded } = installation;
    if (values['json']) console.log(JSON.stringify({ ran, demo, embedded }));
    else console.log(ran.length ? `Migrated ${ran.join(', ')}.` : 'The database is up to date.');
  },
};
