import type { CaveatFacts, PlanFacts } from '../records.ts';

const caveats: CaveatFacts[] = [{ kind: 'UNCONFIRMED', text: 'Contoh untuk peragaan: judul, kode, target, dan pagu bukan dari dokumen resmi.' }];

/** Invented plans. What they hold stands in `plan-items.ts`. */
export const inventedPlans = {
  rpjmdContoh: { kind: 'RPJMD', title: 'RPJMD Provinsi Banten 2025–2029 (contoh)', owner: 'pemprovBanten', area: '36', yearFrom: 2025, yearTo: 2029, caveats },
  renstraContoh: { kind: 'RENSTRA', title: 'Renstra Dinas Sosial Provinsi Banten 2025–2029 (contoh)', owner: 'dinsosBanten', area: '36', yearFrom: 2025, yearTo: 2029, caveats },
  rkpdContoh: { kind: 'RKPD', title: 'RKPD Provinsi Banten 2026 (contoh)', owner: 'pemprovBanten', area: '36', yearFrom: 2026, yearTo: 2026, caveats },
  renjaContoh: { kind: 'RENJA', title: 'Renja Dinas Sosial Provinsi Banten 2026 (contoh)', owner: 'dinsosBanten', area: '36', yearFrom: 2026, yearTo: 2026, caveats },
} satisfies Record<string, PlanFacts>;
