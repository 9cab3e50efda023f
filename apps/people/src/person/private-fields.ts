/** Fields kept from whoever has no right to a person's private life. */
export const privateFields = [
  'nik', 'noNikReason', 'familyCardNumber', 'sex', 'birthPlace', 'birthDate', 'maritalState', 'education', 'phone', 'email', 'addressKtp', 'addressDomicile',
] as const;
