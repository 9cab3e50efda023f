import { deriveKey } from '@pilar/domain/secret';
import type { AdapterPayload, ClientMetadata } from 'oidc-provider';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';
import { findMachineSecret } from '../machine-client/machine-client-rows.ts';

/** Between hashes, in none of which it stands. */
const between = ' ';

/** The hashes that stand in a machine client's metadata for its secret. */
export const hashesOf = (clientSecret: string): string[] => clientSecret.split(between);

/** Looks up a client's metadata, undefined when there is none that may use the provider. */
export type ClientMetadataSource = (clientId: string) => Promise<AdapterPayload | undefined>;

/** Client id of our own console, whose session lives at the gateway. */
export const consoleClientId = 'pilar-console';

/** The console as a confidential client; gateway and provider derive the same secret. */
export function consoleClient(env: Env): ClientMetadata {
  return {
    client_id: consoleClientId,
    client_name: 'Pilar',
    client_secret: deriveKey(env.PILAR_SECRET, 'oidc:console').toString('base64url'),
    redirect_uris: [`${env.PUBLIC_URL}/auth/callback`],
    post_logout_redirect_uris: [env.PUBLIC_URL, `${env.PUBLIC_URL}/`],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'client_secret_basic',
  };
}

/**
 * Machine clients, read anew on every use, so that disabling one takes effect at once. The "secret" in their
 * metadata is the argon2 hashes of those that are good now; the provider compares through `compareClientSecret`, which we override.
 */
export function machineClients(database: WorkerDatabase, demo: boolean): ClientMetadataSource {
  return async (clientId) => {
    const machine = await findMachineSecret(database, clientId, demo);
    return machine && {
      client_id: machine.clientId,
      client_name: machine.name,
      client_secret: machine.secretHashes.join(between),
      redirect_uris: [],
      response_types: [],
      grant_types: ['client_credentials'],
      // Either way of sending the secret is accepted for both `client_secret_*` methods.
      token_endpoint_auth_method: 'client_secret_basic',
    };
  };
}
