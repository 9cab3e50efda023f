import { parseSecret } from '@pilar/domain/secret';
import { z } from 'zod';

const secret = z.string().superRefine((text, context) => {
  try {
    parseSecret(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'is not a secret' });
  }
});

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4001),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PILAR_SECRET: secret,
  PILAR_DEMO: z.enum(['0', '1']).default('1').transform((flag) => flag === '1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:4000').transform((url) => url.replace(/\/+$/, '')),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.string().default('development'),
});

/** What this server is told from outside. */
export type Env = z.infer<typeof schema>;

/** Reads the environment; a bad value stops the process with one line that names it. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Environment of identity: ${problems.join('; ')}`);
}
