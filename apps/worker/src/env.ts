import { parseSecret } from '@pilar/domain/secret';
import { subgraphs, type Subgraph } from '@pilar/domain/subgraphs';
import { readFileSettings, type FileSettings } from '@pilar/files/settings';
import { z } from 'zod';

const address = z.url({ protocol: /^https?$/ });

/** Base addresses by name of subgraph, as one JSON object; identity is among them. */
const addresses = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
}).pipe(z.partialRecord(z.enum(subgraphs), address).refine((found: Partial<Record<Subgraph, string>>) => found.identity, 'names no identity'));

/** A setting that may be left out or left empty. */
const given = z.string().optional().transform((text) => text?.trim() || undefined);

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4_006),
  /** The database as role pilar_worker. */
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
  PILAR_SECRET: z.string().refine((text) => { try { return Boolean(parseSecret(text)); } catch { return false; } }, 'must be 32 bytes in base64url'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  SUBGRAPHS: addresses,
  /** Address of the gateway. */
  GATEWAY: address.default('http://127.0.0.1:4000'),
  /** Where people reach the installation. */
  PUBLIC_URL: address.default('http://localhost:4000').transform((url) => url.replace(/\/+$/, '')),
  /** Jobs at once; more workers serve more. */
  WORKER_JOBS: z.coerce.number().int().min(1).max(2).default(2),
  /** The mail server, `smtp://` or `smtps://` with its credentials; none: no mail is sent. */
  PILAR_SMTP_URL: given.refine((url) => url === undefined || /^smtps?:\/\/[^/\s]+/.test(url), 'must begin with smtp:// or smtps://'),
  /** Address that mail comes from: "Dinas Sosial <undangan@example.org>". */
  PILAR_SMTP_FROM: given.refine((from) => from === undefined || /^([^<>]* <)?[^\s@<>]+@[^\s@<>]+>?$/.test(from), 'must be an address, such as Dinas <undangan@example.org>'),
}).refine(({ PILAR_SMTP_URL: url, PILAR_SMTP_FROM: from }) => (url === undefined) === (from === undefined), { path: ['PILAR_SMTP_FROM'], message: 'and PILAR_SMTP_URL are given both or neither' });

/** What the worker is told from outside. */
export type Env = z.infer<typeof schema>;

/** Reads the environment; a bad value stops the process with one line that names it. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}

/** Where mail goes; undefined where none is sent. */
export function smtpSettings({ PILAR_SMTP_URL: url, PILAR_SMTP_FROM: from }: Env): { url: string; from: string } | undefined {
  return url && from ? { url, from } : undefined;
}

/** Where files lie: the same place as identity's. */
export function fileSettings(source: Readonly<Record<string, string | undefined>> = process.env): FileSettings {
  return readFileSettings(source);
}
