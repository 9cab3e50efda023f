import { gatewayLimits } from '@pilar/domain/gateway-limits';
import { parseSecret } from '@pilar/domain/secret';
import { z } from 'zod';

const secret = z.string().superRefine((text, context) => {
  try {
    parseSecret(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'is not a secret' });
  }
});

const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const limit = (value: number, most = Number.MAX_SAFE_INTEGER) => z.coerce.number().int().positive().max(most).default(value);

/** Base addresses by name of subgraph, as one JSON object; identity is among them. */
const subgraphs = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
}).pipe(z.object({ identity: httpUrl }).catchall(httpUrl));

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  /** Address to listen on; behind a proxy on the same machine loopback is right. */
  HOST: z.string().default('127.0.0.1'),
  PILAR_SECRET: secret,
  PUBLIC_URL: httpUrl.default('http://localhost:4000'),
  /** Browsers are to use https for every name below the public one too. */
  HSTS_SUBDOMAINS: z.enum(['0', '1']).default('0').transform((value) => value === '1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.string().default('development'),
  SUBGRAPHS: subgraphs,
  /** Path of the composed supergraph. */
  SUPERGRAPH: z.string().min(1),
  /** Folder of the built console. */
  CONSOLE_DIR: z.string().min(1),
  /** An external OpenID provider; without it the embedded one below `${PUBLIC_URL}/oidc`. */
  OIDC_ISSUER: httpUrl.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** Audience that bearer tokens must name; default is the graph's own address. */
  OIDC_AUDIENCE: z.string().min(1).optional(),
  /** Addresses of proxies whose X-Forwarded-For is believed, separated by commas. */
  TRUSTED_PROXIES: z.string().default('').transform((text) => text.split(',').map((part) => part.trim()).filter(Boolean)),
  /** Requests to the graph per second and caller, over time and at once. */
  RATE_PER_SECOND: limit(gatewayLimits.RATE_PER_SECOND),
  RATE_BURST: limit(gatewayLimits.RATE_BURST),
  /** Milliseconds until a call to a subgraph is given up. */
  SUBGRAPH_TIMEOUT: limit(10_000),
  /** A batch of 5,000 decisions or rows with what is said of each; a long body counts as several requests. Subgraphs take 4 MB, what the gateway adds included. */
  MAX_BODY_BYTES: limit(2_000_000, 3_000_000),
  MAX_DOCUMENT_BYTES: limit(10_000),
  MAX_TOKENS: limit(gatewayLimits.MAX_TOKENS),
  MAX_DEPTH: limit(gatewayLimits.MAX_DEPTH),
  MAX_FIELDS: limit(1_500),
  MAX_ALIASES: limit(60),
  MAX_DIRECTIVES: limit(50),
  MAX_ROOT_FIELDS: limit(20),
  /** Rows that an answer may hold, lists within lists multiplied, and fields in all of them. */
  MAX_ROWS: limit(gatewayLimits.MAX_ROWS),
  MAX_COST: limit(gatewayLimits.MAX_COST),
  /** Fields of answers per second and caller, over time and at once; each byte of a document that is not known yet counts as two. */
  COST_PER_SECOND: limit(gatewayLimits.COST_PER_SECOND),
  COST_BURST: limit(gatewayLimits.COST_BURST),
  /** Usual requests that one caller may have under way, the most costly one alone; more wait so many milliseconds for their turn. */
  MAX_UNDER_WAY: limit(8),
  TURN_TIMEOUT: limit(5_000),
}).superRefine((env, context) => {
  if (env.OIDC_ISSUER && !(env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET)) {
    context.addIssue({ code: 'custom', path: ['OIDC_ISSUER'], message: 'needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET' });
  }
});

/** What the gateway is told from outside. */
export type Env = z.infer<typeof schema>;

/** Reads the environment; a bad value stops the process with one line that names it. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Environment of gateway: ${problems.join('; ')}`);
}
