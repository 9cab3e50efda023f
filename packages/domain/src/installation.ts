/**
 * What makes this installation Banten's. A second province is another installation, so nothing else in the
 * code may name the province or its clock.
 */
export const installation = {
  /** Kemendagri code of the province whose office runs the system; its villages are loaded, others' are not. */
  province: '36',
  timeZone: 'Asia/Jakarta',
} as const;
