import { join } from 'node:path';
import { z } from 'zod';
import { SealedFiles } from './sealed-files.ts';
import { openStore } from './store.ts';

const schema = z.object({
  FILES_STORE: z.string().min(1).optional(),
  /** Folder for uploads under way and for what is on its way into a store elsewhere. */
  FILES_STAGING: z.string().min(1).default('.pilar/uploads'),
  AWS_ACCESS_KEY_ID: z.string().min(1).optional(),
  AWS_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  AWS_SESSION_TOKEN: z.string().min(1).optional(),
});

/** Where files lie and how they get there. */
export type FileSettings = z.infer<typeof schema>;

/** Reads the settings of servers that keep or read files. An empty variable is one that is not set. */
export function readFileSettings(environment: Readonly<Record<string, string | undefined>>): FileSettings {
  return schema.parse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')));
}

/** Opens the installation's files. Throws one clear line when FILES_STORE cannot be used. */
export function openSealedFiles(settings: FileSettings, secret: string): SealedFiles {
  return new SealedFiles(openStore(settings.FILES_STORE ?? 'file:.pilar/files', {
    draftFolder: join(settings.FILES_STAGING, 'outgoing'),
    accessKeyId: settings.AWS_ACCESS_KEY_ID,
    secretAccessKey: settings.AWS_SECRET_ACCESS_KEY,
    sessionToken: settings.AWS_SESSION_TOKEN,
  }), secret);
}
