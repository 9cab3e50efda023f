/** When regions came into being, and from what: only the few splits that old papers of Banten still reflect. */
export type RegionOrigin = {
  /** Date of the law that formed the region; offices often celebrate the inauguration some weeks later. */
  validFrom: string;
  /** Codes of the regions it was split off from. */
  predecessors: readonly string[];
  law: string;
  /** CONFIRMED: a public text gives law, date and origin alike. UNCHECKED: from general knowledge, or sources differ. */
  certainty: 'CONFIRMED' | 'UNCHECKED';
};

/** By Kemendagri code. Districts and villages have no dates: no public list of theirs is at hand. */
export const regionOrigins: Readonly<Record<string, RegionOrigin>> = {
  '36': { validFrom: '2000-10-17', predecessors: ['32'], law: 'UU 23/2000', certainty: 'CONFIRMED' },
  '36.71': { validFrom: '1993-02-08', predecessors: ['36.03'], law: 'UU 2/1993', certainty: 'UNCHECKED' },
  '36.72': { validFrom: '1999-04-20', predecessors: ['36.04'], law: 'UU 15/1999', certainty: 'UNCHECKED' },
  '36.73': { validFrom: '2007-08-10', predecessors: ['36.04'], law: 'UU 32/2007', certainty: 'CONFIRMED' },
  '36.74': { validFrom: '2008-11-26', predecessors: ['36.03'], law: 'UU 51/2008', certainty: 'UNCHECKED' },
};

/** Names in use beside the official one; the key is the Kemendagri code. */
export const regionAliases: Readonly<Record<string, readonly string[]>> = {
  '31': ['DKI Jakarta'],
  '34': ['DI Yogyakarta', 'DIY'],
  '36.72.06': ['Grogol'],
  '36.74': ['Tangsel'],
};
