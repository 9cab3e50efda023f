/** Programmes of aid as the project's domain paper lists them, with where each amount comes from and the day that source was last checked. */
const checkedOn = '2026-11-20';
const marked = (field: string, text: string) => ({ field, kind: 'UNCONFIRMED', text, checkedOn });

/** What can be asked of a programme, and what it gives where that is known. */
export type AidFacts = { programme: object; legalBases?: readonly string[]; amounts?: object; planItem?: string; budget?: object; allocations?: readonly object[] };

const yearly = (component: string, amount: string) => ({ component, amount });

/** By code. */
export const aidProgrammes: Readonly<Record<string, AidFacts>> = {
  PKH: {
    programme: {
      name: 'Program Keluarga Harapan (PKH)', description: 'Bantuan tunai bersyarat bagi keluarga yang memiliki komponen kesehatan, pendidikan, atau kesejahteraan sosial.',
      ownerLevel: 'CENTRAL', fundSource: 'APBN', serviceField: 'JAMSOS', effortForm: 'PENUNJANG', aidForm: 'CASH', target: 'FAMILY', frequency: 'QUARTERLY', yearFrom: 2007,
      conditions: { desilMin: 1, desilMax: 4 },
    },
    amounts: {
      validFrom: '2024-01-01', per: 'YEAR', mostMembers: 4, citation: 'Pedoman umum PKH, dikutip tabel acuan proyek', checkedOn,
      amounts: [yearly('EARLY_CHILDHOOD', '3000000'), yearly('SD', '900000'), yearly('SMP', '1500000'), yearly('SMA', '2000000'), yearly('ELDERLY', '2400000'), yearly('SEVERE_DISABILITY', '2400000')],
    },
  },
  SEMBAKO: {
    programme: {
      name: 'Program Sembako (BPNT)', description: 'Bantuan pangan nontunai.', ownerLevel: 'CENTRAL', fundSource: 'APBN', serviceField: 'LINSOS', effortForm: 'PENUNJANG', aidForm: 'NON_CASH', target: 'FAMILY', frequency: 'MONTHLY', yearFrom: 2020,
      conditions: { desilMin: 1, desilMax: 4 },
    },
    amounts: { validFrom: '2020-03-01', per: 'MONTH', citation: 'Pedoman umum Program Sembako, dikutip tabel acuan proyek', checkedOn, amounts: [{ amount: '200000' }] },
  },
  'PBI-JK': {
    programme: {
      name: 'Penerima Bantuan Iuran Jaminan Kesehatan (PBI-JK)', description: 'Iuran jaminan kesehatan dibayar pemerintah.', ownerLevel: 'CENTRAL', fundSource: 'APBN', serviceField: 'JAMSOS', effortForm: 'PENUNJANG', aidForm: 'SERVICE', target: 'PERSON', frequency: 'MONTHLY', yearFrom: 2014,
      conditions: { desilMin: 1, desilMax: 5 }, caveats: [marked('conditions', 'Desil 5 hanya sebagian; batasnya mengikuti penetapan kementerian.')],
    },
  },
  ATENSI: {
    programme: {
      name: 'Asistensi Rehabilitasi Sosial (ATENSI)', description: 'Layanan rehabilitasi sosial Kemensos bagi anak, penyandang disabilitas, lanjut usia, dan kelompok rentan lain. Kelayakan dinilai per orang.',
      ownerLevel: 'CENTRAL', fundSource: 'APBN', serviceField: 'REHSOS', effortForm: 'REHABILITATIF', aidForm: 'SERVICE', target: 'PERSON', frequency: 'AS_NEEDED', yearFrom: 2021,
    },
  },
  JAMSOSRATU: {
    programme: {
      name: 'Jaminan Sosial Rakyat Banten Bersatu (Jamsosratu)', description: 'Bantuan tunai bersyarat dan santunan kematian bagi rumah tangga sangat miskin yang belum menerima PKH.',
      ownerLevel: 'PROVINCE', fundSource: 'APBD_PROV', serviceField: 'JAMSOS', effortForm: 'PENUNJANG', aidForm: 'CASH', target: 'FAMILY', frequency: 'YEARLY', yearFrom: 2015,
      conditions: { desilMin: 1, desilMax: 2 }, caveats: [marked('amounts', 'Nominalnya belum diketahui: Pergub 16/2015 serta 10/2019 dan 15/2019 belum diperiksa isinya.')],
    },
    legalBases: ['pergubJamsosratu'], planItem: 'rkpdContoh 1.06.05',
    budget: { year: 2026, amount: '25000000000', recipients: 10_000, decreeNumber: 'Contoh DPA 1/2026', decreeOn: '2026-01-05' },
    allocations: [{ area: '36.01', amount: '6000000000', recipients: 2_400 }, { area: '36.02', amount: '6500000000', recipients: 2_600 }, { area: '36.04', amount: '4000000000', recipients: 1_600 }],
  },
  'BANSOS-PROV': {
    programme: {
      name: 'Bansos reguler provinsi', description: 'Bantuan sosial bagi perseorangan dan keluarga menurut proposal; menunggu anggaran.', ownerLevel: 'PROVINCE', fundSource: 'APBD_PROV', serviceField: 'LINSOS', effortForm: 'PENUNJANG', aidForm: 'CASH', target: 'FAMILY', frequency: 'ONCE', yearFrom: 2021,
      caveats: [marked('budgets', 'Menurut dokumen sumber S0 menunggu anggaran.')],
    },
  },
  'BLT-DD': {
    programme: {
      name: 'Bantuan Langsung Tunai Dana Desa', description: 'Bantuan tunai dari Dana Desa, didahulukan bagi keluarga miskin ekstrem.', ownerLevel: 'VILLAGE', fundSource: 'DANA_DESA', serviceField: 'LINSOS', effortForm: 'PENUNJANG', aidForm: 'CASH', target: 'FAMILY', frequency: 'MONTHLY', yearFrom: 2020,
      conditions: { extremePoor: true },
    },
    amounts: { validFrom: '2021-01-01', per: 'MONTH', citation: 'Ketentuan BLT Dana Desa, dikutip tabel acuan proyek', checkedOn, amounts: [{ amount: '300000' }] },
  },
  'LOGISTIK-BENCANA': {
    programme: {
      name: 'Logistik bencana (lumbung sosial KSB)', description: 'Lumbung sosial Kampung Siaga Bencana: 24 kecamatan pada 2025.', ownerLevel: 'PROVINCE', fundSource: 'APBD_PROV', serviceField: 'LINSOS', effortForm: 'PREVENTIF', aidForm: 'GOODS', target: 'FAMILY', frequency: 'AS_NEEDED', yearFrom: 2024,
    },
    amounts: { validFrom: '2026-01-01', per: 'OCCASION', citation: 'Contoh: nilai satu paket, bukan dari dokumen sumber', checkedOn, amounts: [{ amount: '350000' }] },
    planItem: 'rkpdContoh 1.06.05',
    budget: { year: 2026, amount: '3600000000', decreeNumber: 'Contoh DPA 2/2026', decreeOn: '2026-01-05' },
    allocations: [{ area: '36.02', amount: '600000000' }],
  },
  RTLH: {
    programme: {
      name: 'Rehabilitasi rumah tidak layak huni (RTLH)', description: 'Perbaikan rumah keluarga miskin.', ownerLevel: 'PROVINCE', fundSource: 'APBD_PROV', serviceField: 'DAYASOS', effortForm: 'REHABILITATIF', aidForm: 'GOODS', target: 'FAMILY', frequency: 'ONCE', yearFrom: 2022,
      conditions: { desilMin: 1, desilMax: 3 }, caveats: [marked('fundSource', 'Dana campuran: pusat, provinsi, dan kabupaten/kota; di sini bagian provinsi.')],
    },
  },
  KUBE: {
    programme: {
      name: 'Kelompok usaha bersama dan usaha ekonomi produktif (KUBE/UEP)', description: 'Modal usaha kelompok keluarga miskin.', ownerLevel: 'PROVINCE', fundSource: 'APBD_PROV', serviceField: 'DAYASOS', effortForm: 'PENUNJANG', aidForm: 'CASH', target: 'FAMILY', frequency: 'ONCE', yearFrom: 2022,
      conditions: { desilMin: 1, desilMax: 4 }, caveats: [marked('fundSource', 'Dana campuran: pusat, provinsi, dan kabupaten/kota; di sini bagian provinsi.')],
    },
  },
};

/** Programmes that nobody may have at once (rule 37). */
export const aidConflicts = [
  { of: 'PKH', with: ['BLT-DD', 'JAMSOSRATU'], grounds: 'BLT Dana Desa dan Jamsosratu hanya bagi keluarga yang belum menerima PKH.', yearFrom: 2021 },
] as const;
