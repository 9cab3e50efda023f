import { endingsOf, uploadRules, type UploadPurpose } from '@pilar/domain/files';
import { bytesOf, type RandomAccess } from '../random-access.ts';
import { FileRefused } from './refusals.ts';
import { typeOf } from './type-of.ts';

/** What an upload was found to be; `replacement` is what is kept instead of what came. */
export type Judged = { mediaType: string; replacement?: Buffer };

/** Finds out from the content whether the file may be kept for its purpose. Throws FileRefused. */
export async function judge(purpose: UploadPurpose, source: RandomAccess, declaredSize: number): Promise<Judged> {
  if (source.size === 0) throw new FileRefused('empty');
  if (source.size !== declaredSize) throw new FileRefused('otherSize', { found: source.size, declared: declaredSize });
  const mediaType = await typeOf(await bytesOf(source, 0, 64 * 1024));
  if (!Object.hasOwn(uploadRules[purpose].types, mediaType)) {
    throw new FileRefused('wrongType', { found: mediaType, accepted: endingsOf(purpose).join(' ') });
  }
  return { mediaType };
}
