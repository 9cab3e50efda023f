import { entry, pilar } from './entry.ts';

/** How a check in one of the six ways came out (rule 39). */
export const SIX_T_RESULT = [
  entry('OK', 'Sesuai', 'Right', pilar),
  entry('FINDING', 'Temuan', 'Finding', pilar),
  entry('NOT_APPLICABLE', 'Tidak berlaku', 'Not applicable', pilar),
] as const;

/** What can be done next with a finding of the 6T. */
export const SIX_T_STEP = [
  entry('ASSIGN', 'Ubah penanggung jawab atau tenggat', 'Change who answers for it, or its day', pilar),
  entry('ANSWER', 'Jawab temuan', 'Answer the finding', pilar),
  entry('RETURN', 'Kembalikan jawaban', 'Send the answer back', pilar),
  entry('CLOSE', 'Tutup temuan', 'Close the finding', pilar),
] as const;
