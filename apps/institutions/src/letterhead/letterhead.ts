import { builder } from '../builder.ts';
import { Office } from '../office/office.ts';
import type { Signatory } from './letterhead-rules.ts';

const SignatoryRef = builder.objectRef<Signatory>('Signatory').implement({
  description: 'Somebody who signs for an office (penanda tangan), as the signature block shows them.',
  fields: (t) => ({
    post: t.exposeString('post', { description: 'Post (jabatan): "Kepala Dinas Sosial".' }),
    name: t.exposeString('name', { nullable: true, description: 'Name with titles, as printed.' }),
    rank: t.exposeString('rank', { nullable: true, description: 'Rank (pangkat): "Pembina Utama Muda".' }),
    nip: t.exposeString('nip', { nullable: true, description: 'Number as a civil servant (NIP).' }),
    onBehalf: t.exposeStringList('onBehalf', { description: 'Lines above the post, such as "a.n. Gubernur Banten".' }),
  }),
});

builder.prismaObject('Letterhead', {
  description: 'What heads and ends an office\'s papers: kop surat and those who may sign.',
  fields: (t) => ({
    lines: t.exposeStringList('lines', { description: 'Lines of the name, the office itself last: "PEMERINTAH PROVINSI BANTEN", "DINAS SOSIAL".' }),
    address: t.exposeString('address', { nullable: true, description: 'Address line.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Telephone.' }),
    email: t.exposeString('email', { nullable: true, description: 'E-mail (pos-el).' }),
    web: t.exposeString('web', { nullable: true, description: 'Web address (laman).' }),
    logo: t.exposeID('logoFileId', { nullable: true, description: 'Id of the logo\'s File.' }),
    place: t.exposeString('place', { description: 'Place that papers are dated at: "Serang".' }),
    signatories: t.field({ type: [SignatoryRef], description: 'Who may sign, the usual one first.', resolve: (row) => row.signatories as Signatory[] }),
  }),
});

builder.prismaObjectField(Office, 'letterhead', (t) => t.relation('letterhead', {
  nullable: true,
  authScopes: { may: 'office.read' },
  description: 'Letterhead and signatories; null until somebody has set them.',
}));
