import { label, type Code } from '@pilar/domain/vocabulary';
import { Problems } from '@pilar/subgraph/problems';
import type { Caveat } from '@pilar/subgraph/records';
import { hex } from '@pilar/subgraph/sealed-numbers';
import { checkHere } from '../arriving.ts';
import { Beneficiary, NikSource } from '../beneficiary/beneficiary.ts';
import { beneficiaryEntity } from '../beneficiary/beneficiary-entity.ts';
import { beneficiaryBefore, caveatsWithNik, readBeneficiary } from '../beneficiary/read-beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import { niks, refuseTakenNik } from '../numbers.ts';
import { identityMessages } from './identity-messages.ts';
import { readNikNote } from './note-nik.ts';
import { renumber } from './renumber.ts';

/** What proves which number somebody has. */
const proofs: ReadonlySet<Code<'NIK_SOURCE'>> = new Set(['IDENTITY_CARD', 'FAMILY_CARD', 'DUKCAPIL']);

beneficiaries.command({
  name: 'correctNik',
  description: 'Gives somebody the NIK that they have, on evidence. The old number is kept: whoever brings that card, and an answer about that number, still finds them. A number of somebody else is refused (rule 6).',
  permission: 'beneficiary.correct', entity: beneficiaryEntity, result: Beneficiary, limited: true,
  operation: 'UPDATED',
  input: builder.inputType('CorrectNikInput', {
    description: 'The right number and what it is read from.',
    fields: (t) => ({
      ...beneficiaries.stepFields(t, 'The person (Beneficiary).'),
      nik: t.field({ type: 'Nik', required: true, description: 'NIK: 16 digits. Unique; a mask is refused.' }),
      nikReason: t.string({ description: 'Why the NIK is right although it does not fit day of birth, sex or a district code in force; kept as a caveat.' }),
      evidence: t.field({ type: NikSource, required: true, description: 'What it is read from: IDENTITY_CARD, FAMILY_CARD or DUKCAPIL.' }),
      note: t.string({ description: 'Number of the letter, or what was wrong; at most 300 characters, no NIK.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const note = readNikNote(input.note, problems);
    const was = await tx.beneficiary.findUniqueOrThrow({ where: { id: input.id } });
    checkHere('id', was, problems);
    const read = readBeneficiary({ nik: input.nik, nikReason: input.nikReason }, problems, beneficiaryBefore(was));
    const { nik } = read.personal;
    if (!proofs.has(input.evidence)) problems.add('evidence', identityMessages.notEvidence, { value: label('NIK_SOURCE', input.evidence, problems.language) });
    if (nik && was.nikIndex && hex(niks.index(nik)) === hex(was.nikIndex)) problems.add('nik', identityMessages.sameNik);
    problems.refuse();
    if (!nik) throw new Error('a NIK that cannot be read was not refused');
    await refuseTakenNik(tx, ctx, nik, was.id);
    const columns = await renumber(tx, ctx, was, nik, { source: input.evidence, note });
    await tx.beneficiary.update({
      where: { id: was.id },
      data: { ...columns, noNikReason: null, caveats: caveatsWithNik(was.caveats as Caveat[], read), version: { increment: 1 }, updatedAt: new Date() },
    });
    return was.id;
  },
});
