import { inventedPlans } from '../invented/plans.ts';
import type { CaveatFacts, PlanFacts } from '../records.ts';

const yearsUnknown: CaveatFacts[] = [{ field: 'yearFrom', kind: 'UNCONFIRMED', text: 'Naskah menyebut jenis dokumennya saja; tahun berlakunya belum diketahui.' }];

const mentionedPlans = {
  rkpd2021: {
    kind: 'RKPD', title: 'Rencana Kerja Pemerintah Daerah (RKPD) Provinsi Banten 2021', owner: 'pemprovBanten', area: '36', yearFrom: 2021, yearTo: 2021,
    caveats: [{ field: 'yearFrom', kind: 'UNCONFIRMED', text: 'Tahun 2021 disimpulkan dari tahun kegiatan; naskah hanya menyebut RKPD provinsi.' }],
  },
  rpjmd: { kind: 'RPJMD', title: 'Rencana Pembangunan Jangka Menengah Daerah (RPJMD) Provinsi Banten', owner: 'pemprovBanten', area: '36', caveats: yearsUnknown },
  renstra: { kind: 'RENSTRA', title: 'Rencana Strategis (Renstra) Dinas Sosial Provinsi Banten', owner: 'dinsosBanten', area: '36', caveats: yearsUnknown },
  renja: { kind: 'RENJA', title: 'Rencana Kerja (Renja) Dinas Sosial Provinsi Banten', owner: 'dinsosBanten', area: '36', caveats: yearsUnknown },
} satisfies Record<string, PlanFacts>;

/** Plan documents that the source documents mention, and invented ones whose items show how plans hang together. */
export const plans = { ...mentionedPlans, ...inventedPlans };

/** Name of a plan document in the demo data. */
export type PlanKey = keyof typeof plans;
