import { randomBytes } from 'node:crypto';
import { asClient, within } from '@pilar/stack/owner';
import { roleUrl } from '@pilar/stack/secret';
import { databaseUsers, type DatabaseUser } from '@pilar/stack/workspace';
import { inject } from 'vitest';
import { templateName } from './run-cluster.ts';

/** A test file's own database: migrated, empty, and its alone. */
export type TestDatabase = {
  name: string;
  /** As superuser, past row-level security: to arrange and to look, never to run the code under test. */
  adminUrl: string;
  /** As its owner, who migrates, bound by row-level security. */
  ownerUrl: string;
  /** As each server's own role, which is how it signs in. */
  roleUrls: Record<DatabaseUser, string>;
  /** The installation's secret, from which every key and password derives. */
  secret: string;
  /** Ends all its connections and removes it. Optional: the whole cluster goes after the run. */
  drop(): Promise<void>;
};

/** Clones the migrated template. Needs `packageTests(…, { database: true })` in the package's vitest.config.ts. */
export async function testDatabase(template = templateName): Promise<TestDatabase> {
  const { superuserUrl, secret } = inject('runCluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = within(superuserUrl, 'postgres');
  await asClient(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER pilar_owner STRATEGY FILE_COPY`));
  const adminUrl = within(superuserUrl, name);
  const ownerUrl = new URL(adminUrl);
  // In the cluster of a test run both have one password.
  ownerUrl.username = 'pilar_owner';
  return {
    name,
    adminUrl,
    ownerUrl: ownerUrl.href,
    roleUrls: roleUrls(adminUrl, secret),
    secret,
    drop: () => asClient(server, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }),
  };
}

function roleUrls(adminUrl: string, secret: string): Record<DatabaseUser, string> {
  return Object.fromEntries(databaseUsers.map((user) => [user, roleUrl(adminUrl, secret, user)])) as Record<DatabaseUser, string>;
}
