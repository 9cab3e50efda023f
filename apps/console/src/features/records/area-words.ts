import { installation } from '@pilar/domain/installation';
import { covers } from '@pilar/domain/region-code';

type Area = { code: string; level: string; shortName: string; fullName: string; parent?: { shortName: string } | null };

/** A region in a list: always with its kind, what lies below a regency with the region above it, a foreign one in full. */
export function areaWords({ code, level, shortName, fullName, parent }: Area): string {
  if (!covers(installation.province, code)) return fullName;
  return parent && (level === 'DISTRICT' || level === 'VILLAGE') ? `${parent.shortName} / ${shortName}` : shortName;
}
