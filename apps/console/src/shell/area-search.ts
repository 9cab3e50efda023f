import { covers, parseRegionCode } from '@pilar/domain/region-code';
import { remember, remembered } from './memory.ts';

/** The part of every page's address that narrows what is shown to a region. */
export type AreaSearch = { wilayah?: string };

/** Reads `wilayah` from an address; what is no region's code is as if it were not there. */
export function areaSearch(search: Record<string, unknown>): AreaSearch {
  const code = parseRegionCode(String(search['wilayah'] ?? ''));
  return code === null ? {} : { wilayah: code };
}

/** The region that lists are narrowed to: the chosen one if the grant reaches it, else undefined for all the grant reaches. */
export function effectiveArea(search: AreaSearch, grantArea: string): string | undefined {
  return search.wilayah !== undefined && search.wilayah !== grantArea && covers(grantArea, search.wilayah) ? search.wilayah : undefined;
}

/** The region chosen when the console was last used. */
export function rememberedArea(): AreaSearch {
  return areaSearch({ wilayah: remembered('area') });
}

/** Keeps the chosen region for the next visit; null is the whole of the grant's area. */
export function rememberArea(code: string | null): void {
  remember('area', code);
}
