import type { Readable } from 'node:stream';
import { DiskStore } from './disk-store.ts';
import { S3Store } from './s3-store.ts';

/** Part of a file: byte positions, the end not included. */
export type Range = { start: number; end: number };

/** Where files lie, as sealed bytes under a key (the file's id). It knows nothing of what is in them. */
export interface FileStore {
  /** Keeps the bytes under the key, whole or not at all. Throws StoreFull when there is no room. */
  put(key: string, content: Readable): Promise<void>;
  /** The bytes, or a part of them. Throws FileMissing. */
  get(key: string, range?: Range): Promise<Readable>;
  /** Removes the bytes; nothing happens when there are none. */
  remove(key: string): Promise<void>;
  /** Removes what interrupted writings left behind. */
  sweep(): Promise<void>;
}

/** What a store is opened with, beside the setting that names it. */
export type StoreOptions = {
  /** Folder for what is on its way into a store elsewhere. */
  draftFolder: string;
  accessKeyId?: string | undefined;
  secretAccessKey?: string | undefined;
  sessionToken?: string | undefined;
};

/**
 * Opens the store that FILES_STORE names: `file:<folder>` or `s3://<bucket>[/<prefix>]?endpoint=<url>&region=<name>`.
 * Throws one clear line for anything else. Nothing is written or asked until the first file.
 */
export function openStore(setting: string, options: StoreOptions): FileStore {
  if (setting.startsWith('file:')) {
    const folder = setting.slice('file:'.length).replace(/^\/\//, '');
    if (folder === '') throw new Error('FILES_STORE names no folder: file:/var/lib/pilar/files');
    return new DiskStore(folder);
  }
  if (setting.startsWith('s3://')) return new S3Store(setting, options);
  throw new Error('FILES_STORE must be file:<folder> or s3://<bucket>?endpoint=<url>&region=<name>');
}
