import { entry, pilar } from './entry.ts';

/** How far an accreditation is. EXPIRED is never recorded: the certificate's last day says it (rule 16). */
export const ACCREDITATION_STATE = [
  entry('APPLIED', 'Diajukan', 'Applied for', 'Permensos 17/2012'),
  entry('RECOMMENDED', 'Direkomendasikan', 'Recommended', 'Permensos 17/2012'),
  entry('ASSESSED', 'Divisitasi', 'Assessed', 'Permensos 17/2012'),
  entry('GRADED', 'Terakreditasi', 'Accredited', 'Permensos 17/2012'),
  entry('FAILED', 'Tidak terakreditasi', 'Not accredited', 'Permensos 17/2012'),
  entry('EXPIRED', 'Berakhir', 'Expired', pilar),
  entry('ENDED', 'Lembaga bubar', 'Institution dissolved', pilar),
] as const;

/** What can be done next with an accreditation. */
export const ACCREDITATION_STEP = [
  entry('RECOMMEND', 'Catat rekomendasi', 'Record the recommendation', pilar),
  entry('ASSESS', 'Catat visitasi', 'Record the assessment', pilar),
  entry('GRADE', 'Catat hasil', 'Record the grade', pilar),
  entry('CORRECT_CERTIFICATE', 'Perbaiki sertifikat', 'Correct the certificate', pilar),
] as const;

/** What an institution is assessed by (standar akreditasi). */
export const ACCREDITATION_STANDARD = [
  entry('PROGRAMME', 'Program', 'Programme', 'Permensos 17/2012'),
  entry('STAFF', 'Sumber daya manusia', 'Staff', 'Permensos 17/2012'),
  entry('MANAGEMENT', 'Manajemen organisasi', 'Management and organisation', 'Permensos 17/2012'),
  entry('FACILITIES', 'Sarana dan prasarana', 'Facilities', 'Permensos 17/2012'),
  entry('SERVICE', 'Proses pelayanan', 'Service process', 'Permensos 17/2012'),
  entry('RESULTS', 'Hasil pelayanan', 'Results of service', 'Permensos 17/2012'),
] as const;
