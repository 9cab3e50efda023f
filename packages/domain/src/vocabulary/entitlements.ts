import { entry, pilar } from './entry.ts';

/** How far an entitlement to a programme is (domain 5.5). */
export const ENTITLEMENT_STATE = [
  entry('PROPOSED', 'Diusulkan', 'Proposed', pilar),
  entry('ELIGIBLE', 'Memenuhi syarat', 'Eligible', pilar),
  entry('APPROVED', 'Ditetapkan', 'Approved', pilar),
  entry('ACTIVE', 'Aktif', 'Active', pilar),
  entry('SUSPENDED', 'Ditangguhkan', 'Suspended', pilar),
  entry('GRADUATED', 'Graduasi', 'Graduated', pilar),
  entry('TERMINATED', 'Dihentikan', 'Terminated', pilar),
] as const;

/** What becomes of an entitlement. The last four follow by themselves from what is recorded of a family or person. */
export const ENTITLEMENT_STEP = [
  entry('PROPOSE', 'Usulkan', 'Propose', pilar),
  entry('ASSESS', 'Periksa syarat', 'Check the conditions', pilar),
  entry('APPROVE', 'Tetapkan dengan SK', 'Approve by decree', pilar),
  entry('ACTIVATE', 'Aktifkan', 'Activate', pilar),
  entry('SUSPEND', 'Tangguhkan', 'Suspend', pilar),
  entry('RESUME', 'Lanjutkan lagi', 'Resume', pilar),
  entry('GRADUATE', 'Graduasikan', 'Graduate', pilar),
  entry('TERMINATE', 'Hentikan', 'Terminate', pilar),
  entry('CORRECT', 'Perbaiki', 'Correct', pilar),
  entry('FREEZE', 'Dibekukan', 'Frozen', pilar),
  entry('UNFREEZE', 'Pembekuan dicabut', 'No longer frozen', pilar),
  entry('MOVE', 'Ikut pindah ke sini', 'Moved here along', pilar),
  entry('MERGE', 'Ikut penggabungan catatan', 'Carried by a merge', pilar),
] as const;

/** Why an entitlement is suspended, graduated or terminated. */
export const ENTITLEMENT_REASON = [
  entry('NOT_ELIGIBLE', 'Tidak memenuhi syarat', 'Conditions are not met', pilar),
  entry('INCOME_ROSE', 'Kondisi ekonomi membaik', 'Better off', pilar),
  entry('OTHER_AID', 'Sudah menerima bantuan lain', 'Receives other aid', pilar),
  entry('COMPONENT_GONE', 'Tidak lagi memiliki komponen', 'No member of a component is left', pilar),
  entry('NOT_COLLECTED', 'Bantuan tidak diambil', 'Aid was not collected', pilar),
  entry('DUTIES_UNMET', 'Kewajiban tidak dipenuhi', 'Duties were not met', pilar),
  entry('DATA_DOUBT', 'Data perlu diperiksa', 'Data to be checked', pilar),
  entry('DECEASED', 'Meninggal', 'Deceased', pilar),
  entry('MOVED', 'Pindah', 'Moved', pilar),
  entry('DISSOLVED', 'Keluarga bubar', 'Family dissolved', pilar),
  entry('REFUSED', 'Mengundurkan diri', 'Withdrew', pilar),
  entry('ENTERED_WRONGLY', 'Salah catat', 'Entered by mistake', pilar),
  entry('MERGED', 'Catatan ganda digabungkan', 'Double record was merged', pilar),
  entry('OTHER', 'Lainnya', 'Other', pilar),
] as const;

/** Why nothing is delivered for the time being (rule 36). */
export const FREEZE_REASON = [
  entry('DECEASED', 'Meninggal', 'Deceased', pilar),
  entry('MOVED_OUT', 'Pindah', 'Moved', pilar),
  entry('DISSOLVED', 'Keluarga bubar', 'Family dissolved', pilar),
] as const;
