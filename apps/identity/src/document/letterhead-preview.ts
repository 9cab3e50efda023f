import { today } from '@pilar/domain/dates';
import { Compiler } from '@pilar/documents/compiler';
import { logoOf, printedLetterhead, signatureBlock } from '@pilar/documents/letterhead';
import type { Paper } from '@pilar/documents/paper';
import type { Context } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import { buffer } from 'node:stream/consumers';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { fileContent } from '../file/file-secret.ts';

const longest = 300;
const compiler = new Compiler();

const SampleSignatoryInput = builder.inputType('SampleSignatoryInput', {
  description: 'Who signs on a sample page.',
  fields: (t) => ({
    post: t.string({ required: true, description: 'Post.' }),
    name: t.string({ description: 'Name with titles.' }),
    rank: t.string({ description: 'Rank.' }),
    nip: t.string({ description: 'NIP.' }),
    onBehalf: t.stringList({ description: '"a.n." lines.' }),
  }),
});

const LetterheadSampleInput = builder.inputType('LetterheadSampleInput', {
  description: 'A letterhead as it is being typed; nothing of it is kept.',
  fields: (t) => ({
    lines: t.stringList({ required: true, description: 'Lines of the name, the office itself last.' }),
    address: t.string({ description: 'Address line.' }),
    phone: t.string({ description: 'Telephone.' }),
    email: t.string({ description: 'E-mail.' }),
    web: t.string({ description: 'Web address.' }),
    logo: t.id({ description: 'Id of a File of purpose LOGO.' }),
    place: t.string({ required: true, description: 'Place that papers are dated at.' }),
    signatory: t.field({ type: SampleSignatoryInput, description: 'Who signs.' }),
  }),
});

builder.queryField('letterheadPreview', (t) => t.string({
  authScopes: { may: 'letterhead.set' },
  description: 'A sample page with that letterhead and signature block, as an SVG image made by the same program as the papers themselves.',
  args: { input: t.arg({ type: LetterheadSampleInput, required: true, description: 'The letterhead as it is being typed.' }) },
  resolve: async (_root, { input }, ctx) => {
    const lines = input.lines.map(cut).filter((line) => line !== '').slice(0, 6);
    const { previews: [page = ''] } = await compiler.make({
      template: 'letterhead-sample',
      frame: {
        paper: { title: 'Contoh Dokumen', subtitle: null, number: '000/…/…', draft: false, author: lines.at(-1) ?? '–', footer: 'Contoh' },
        letterhead: printedLetterhead({ lines: lines.length > 0 ? lines : ['…'], address: optional(input.address), phone: optional(input.phone), email: optional(input.email), web: optional(input.web) }),
        signature: signatureBlock(cut(input.place) || '…', signatoryOf(input.signatory), today()),
        verification: null,
      },
      data: { sample: ['Beginilah kop surat dan blok tanda tangan pada dokumen kantor ini.'] },
      logo: await logo(ctx, input.logo), madeAt: 0, previews: 1,
    });
    return page;
  },
}));

function signatoryOf(signatory: typeof SampleSignatoryInput.$inferInput | null | undefined) {
  if (!signatory) return null;
  const { post, name, rank, nip, onBehalf } = signatory;
  return { post: cut(post) || '…', name: optional(name), rank: optional(rank), nip: optional(nip), onBehalf: (onBehalf ?? []).map(cut).filter(Boolean).slice(0, 3) };
}

/** The logo, if it is the viewer's own or one that they see, and was sent as one. */
async function logo(ctx: Context<Db>, id: string | null | undefined): Promise<Paper['logo']> {
  if (!id || !isId(id)) return null;
  const file = await ctx.db.file.findFirst({ where: { id: id.toLowerCase(), purpose: 'LOGO', state: 'READY' } });
  if (!file?.mediaType) return null;
  return logoOf(file.mediaType, await buffer(await fileContent().read(file.id, Number(file.size))));
}

function cut(text: string): string {
  return text.trim().slice(0, longest);
}

function optional(text: string | null | undefined): string | null {
  return text?.trim() ? cut(text) : null;
}
