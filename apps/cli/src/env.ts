import { resolve, sep } from 'node:path';
import { checkSecret, keptSecret } from '@pilar/stack/secret';
import { StackFailure } from '@pilar/stack/failure';
import { root } from '@pilar/stack/workspace';
import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number({ error: 'must be a number' }).int('must be a whole number').min(1, 'must be 1 or more').max(65_530, 'must be 65530 or less').default(4000),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an address such as https://pilar.example.id' }).transform((url) => url.replace(/\/+$/, '')).optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\/.+\/.+/, 'must be an address such as postgresql://user:password@host:5432/database').optional(),
  PILAR_DATA_DIR: z.string().optional(),
  PILAR_DEMO: z.enum(['0', '1'], { error: 'must be 0 or 1' }).optional(),
  PILAR_SECRET: z.string().optional(),
});

/** What the person who starts Pilar has set. */
export type Settings = {
  port: number;
  publicUrl: string;
  /** An existing PostgreSQL; without it the embedded one. */
  databaseUrl: string | undefined;
  dataDir: string;
  /** What was asked for; undefined leaves it to what the database remembers. */
  demo: boolean | undefined;
  /** The secret in use, with former ones behind it, parted by commas. */
  secret: () => string;
  /** Whether it is given from outside rather than kept in the data folder. */
  givenSecret: boolean;
  /** Everything else is passed on to the servers. */
  environment: NodeJS.ProcessEnv;
};

/** The environment as this process got it, for programs that we run. */
export const environment: NodeJS.ProcessEnv = process.env;

/** Reads the settings; a bad one is named in one line. */
export function readSettings(source = environment): Settings {
  // An empty variable is how many tools say "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StackFailure('BAD_SETTING', `${issue?.path.join('.')} ${issue?.message}.`);
  }
  const { PORT, PUBLIC_URL, DATABASE_URL, PILAR_DATA_DIR, PILAR_DEMO, PILAR_SECRET } = parsed.data;
  const dataDir = resolve(PILAR_DATA_DIR ?? `${root}.pilar`);
  const inEarnest = PILAR_DEMO === '0';
  const ownFolder = PILAR_DATA_DIR !== undefined && !`${dataDir}${sep}`.startsWith(root);
  if (inEarnest && !DATABASE_URL && !ownFolder) {
    throw new StackFailure('BAD_SETTING', 'PILAR_DEMO=0 is for real data: name a PostgreSQL in DATABASE_URL, or a folder outside the clone in PILAR_DATA_DIR.');
  }
  if (inEarnest && !PILAR_SECRET && !ownFolder) {
    throw new StackFailure('BAD_SETTING', 'PILAR_DEMO=0 with DATABASE_URL needs PILAR_SECRET, or a folder outside the clone in PILAR_DATA_DIR to keep one.');
  }
  return {
    port: PORT,
    publicUrl: PUBLIC_URL ?? `http://localhost:${PORT}`,
    databaseUrl: DATABASE_URL,
    dataDir,
    demo: PILAR_DEMO === undefined ? undefined : PILAR_DEMO === '1',
    secret: () => (PILAR_SECRET ? checkSecret(PILAR_SECRET) : keptSecret(dataDir)),
    givenSecret: PILAR_SECRET !== undefined,
    environment: source,
  };
}
