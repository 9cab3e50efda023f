import { codes } from '@pilar/domain/vocabulary';
import { installation } from '@pilar/domain/installation';
import { matchRegion } from '@pilar/domain/region-match';
import { children, pathOf, region, regionsWithin, type Region } from '@pilar/domain/regions';
import type { Builder, EntityRef } from './builder.ts';
import { requestError } from './errors.ts';
import { messages } from './messages.ts';

/** What a resolver hands to a field of type Region: the code alone. */
export type RegionRow = { code: string };

function known(code: string): Region {
  const found = region(code);
  if (!found) throw new Error(`Region ${code} is not in the loaded tree`);
  return found;
}

/**
 * Adds Region with all that the shared package knows, so that no subgraph asks another, and its roots. Lists are
 * never filtered by viewer and always sorted by code: the gateway may merge them by position. Gives Region and RegionLevel.
 */
export function addRegions(builder: Builder) {
  const level = builder.enumType('RegionLevel', { description: 'Level of a region (tingkat wilayah).', values: codes('REGION_LEVEL') });
  const kind = builder.enumType('RegionKind', { description: 'Kind of a region (jenis wilayah): kabupaten and kota are both regencies, desa and kelurahan both villages.', values: codes('REGION_KIND') });
  const ref: EntityRef<RegionRow> = builder.objectRef<RegionRow>('Region');
  builder.objectType(ref, {
    description: 'A region (wilayah) by its Kemendagri code: country, province, regency or city, district (kecamatan), village (desa, kelurahan).',
    shareable: true,
    fields: (t) => ({
      code: t.expose('code', { type: 'RegionCode', description: 'Kemendagri code, such as 36.02.' }),
      name: t.string({ description: 'Official name: "Kabupaten Lebak"; districts and villages bare.', resolve: ({ code }) => known(code).name }),
      shortName: t.string({ description: 'With the usual abbreviation of its kind: "Kab. Lebak", "Kec. Bandung".', resolve: ({ code }) => known(code).shortName }),
      fullName: t.string({ description: 'Path up to the province: "Kec. Bandung, Kab. Serang, Banten". Names repeat, so show this.', resolve: ({ code }) => known(code).fullName }),
      level: t.field({ type: level, description: 'Level of the region.', resolve: ({ code }) => known(code).level }),
      kind: t.field({ type: kind, description: 'Kind of the region.', resolve: ({ code }) => known(code).kind }),
      parent: t.field({ type: ref, nullable: true, description: 'The region above; null for the country.', resolve: ({ code }) => asRow(known(code).parentCode) }),
      path: t.field({ type: [ref], description: 'From the country down to the region itself.', resolve: ({ code }) => pathOf(code) }),
      children: t.field({ type: [ref], description: 'Regions directly below, sorted by code.', resolve: ({ code }) => children(code) }),
      bpsCode: t.string({ nullable: true, description: 'Code of Statistics Indonesia (BPS); null where not known for certain.', resolve: ({ code }) => known(code).bpsCode }),
      aliases: t.stringList({ description: 'Other spellings in use, such as "Grogol" for Gerogol.', resolve: ({ code }) => [...known(code).aliases] }),
      validFrom: t.field({ type: 'Date', nullable: true, description: 'First day of the region in its present form, where known.', resolve: ({ code }) => known(code).validFrom }),
      validTo: t.field({ type: 'Date', nullable: true, description: 'Last day, for regions that have ended.', resolve: ({ code }) => known(code).validTo }),
      predecessors: t.field({ type: [ref], description: 'Regions it was split off from.', resolve: ({ code }) => known(code).predecessors.map((predecessor) => ({ code: predecessor })) }),
    }),
  });
  builder.asEntity(ref, { key: builder.selection<{ code: string }>('code'), resolveReference: ({ code }) => (region(code) ? { code } : null) });

  const match = builder.objectRef<{ match: Region | null; candidates: readonly Region[] }>('RegionMatch').implement({
    description: 'Answer to a region given as text: the region when only one fits, else the candidates with their paths.',
    shareable: true,
    fields: (t) => ({
      region: t.field({ type: ref, nullable: true, description: 'The one region that fits.', resolve: (row) => row.match }),
      candidates: t.field({ type: [ref], description: 'All that fit when more than one does; empty when none does.', resolve: (row) => [...row.candidates] }),
    }),
  });

  builder.queryFields((t) => ({
    region: t.field({
      type: ref, nullable: true, shareable: true,
      description: 'A region by its code; null when there is none.',
      args: { code: t.arg({ type: 'RegionCode', required: true, description: 'Kemendagri code.' }) },
      resolve: (_root, { code }) => (region(code) ? { code } : null),
    }),
    regions: t.field({
      type: [ref], shareable: true,
      description: 'Regions of one level inside another region, sorted by code. Villages need `within`.',
      args: { level: t.arg({ type: level, description: 'Default: REGENCY.' }), within: t.arg({ type: 'RegionCode', description: 'Default: the province of this installation.' }) },
      resolve: (_root, args, ctx) => {
        const wanted = args.level ?? 'REGENCY';
        if (wanted === 'VILLAGE' && !args.within) throw requestError(ctx, 'BAD_USER_INPUT', messages.villagesNeedWithin);
        return regionsWithin(args.within ?? (wanted === 'PROVINCE' || wanted === 'COUNTRY' ? 'ID' : installation.province), wanted);
      },
    }),
    matchRegion: t.field({
      type: match, shareable: true,
      description: 'Finds the region that a text names, by path and alias, never by a bare name that several share (rule 45).',
      args: { text: t.arg.string({ required: true, description: 'For example "KAB. SERANG" or "Kec. Bandung, Kab. Serang".' }), within: t.arg({ type: 'RegionCode', description: 'Look only inside this region.' }) },
      resolve: (_root, { text, within }) => {
        const found = matchRegion(text.slice(0, 200), within ? { within } : {});
        return 'match' in found ? { match: found.match, candidates: [] } : { match: null, candidates: found.candidates };
      },
    }),
  }));
  return { Region: ref, level };
}

function asRow(code: string | null): RegionRow | null {
  return code === null ? null : { code };
}
