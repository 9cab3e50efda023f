import { readEnv } from '../src/env.ts';
import { secret } from './fake-identity.ts';

/** The bounds that a gateway has where nobody says others. */
export const usualBounds = readEnv({ PILAR_SECRET: secret, SUPERGRAPH: 'none', CONSOLE_DIR: 'none', SUBGRAPHS: '{"identity":"http://127.0.0.1:1"}' });
