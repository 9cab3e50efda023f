import { z } from 'zod';

const shape = {
  PORT: z.coerce.number().int().min(1).max(65_535),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
  PILAR_SECRET: z.string().regex(/^[A-Za-z0-9_-]{43}=?$/, 'must be 32 bytes in base64url'),
  PILAR_DEMO: z.enum(['0', '1']).default('0').transform((value) => value === '1'),
  PUBLIC_URL: z.url().default('http://localhost:4000'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Address that mail to participants comes from; none: no mail. */
  PILAR_SMTP_FROM: z.string().optional(),
  /** Rows of persons that one account may take out in files on one day. */
  MAX_PERSONAL_ROWS: z.coerce.number().int().min(1).default(250_000),
  POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
};

/** Settings of a subgraph. */
export type SubgraphEnv = z.infer<ReturnType<typeof envSchema>>;

function envSchema() {
  return z.object(shape);
}

/** Reads a subgraph's settings. Throws one clear line that names each wrong variable, never its value. */
export function readEnv(environment: Readonly<Record<string, string | undefined>> = process.env): SubgraphEnv {
  const parsed = envSchema().safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}
