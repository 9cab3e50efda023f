import { isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { messages } from '../messages.ts';
import { Office } from '../office/office.ts';
import { officeEntity } from '../office/office-entity.ts';
import { isEmail, mostLines, mostOnBehalf, mostSignatories, signatoryKey, writtenNip, type Signatory } from './letterhead-rules.ts';

const SignatoryInput = builder.inputType('SignatoryInput', {
  description: 'Somebody who signs for an office.',
  fields: (t) => ({
    post: t.string({ required: true, description: 'Post, at most 200 characters.' }),
    name: t.string({ description: 'Name with titles, as printed.' }),
    rank: t.string({ description: 'Rank (pangkat).' }),
    nip: t.string({ description: 'Number as a civil servant (NIP): 18 digits.' }),
    onBehalf: t.stringList({ description: 'Lines above the post, such as "a.n. Gubernur Banten"; three at most.' }),
  }),
});

const SetLetterheadInput = builder.inputType('SetLetterheadInput', {
  description: 'A whole letterhead; what is left out is emptied.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The office.' }),
    version: t.int({ required: true, description: 'Version of the office that was read.' }),
    reason: t.string({ description: 'Why; stands in the history.' }),
    lines: t.stringList({ required: true, description: 'Lines of the name, the office itself last; one to six.' }),
    address: t.string({ description: 'Address line.' }),
    phone: t.string({ description: 'Telephone.' }),
    email: t.string({ description: 'E-mail (pos-el).' }),
    web: t.field({ type: 'Url', description: 'Web address (laman).' }),
    logo: t.id({ description: 'Id of a File of purpose LOGO.' }),
    place: t.string({ required: true, description: 'Place that papers are dated at.' }),
    signatories: t.field({ type: [SignatoryInput], required: true, description: 'Who may sign, the usual one first.' }),
  }),
});

institutions.command({
  name: 'setLetterhead',
  description: 'Sets letterhead and signatories of an office. Papers made from now on carry them; those issued before stay as they are.',
  permission: 'letterhead.set',
  entity: officeEntity,
  result: Office,
  input: SetLetterheadInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const officeId = input.id.toLowerCase();
    const problems = new Problems(ctx);
    const lines = input.lines.map((line, index) => problems.requiredText(`lines.${index}`, line, 120));
    if (lines.length < 1 || lines.length > mostLines) problems.add('lines', messages.lineNumber, { max: mostLines });
    const email = problems.text('email', input.email, 120) ?? null;
    if (email && !isEmail(email)) problems.add('email', messages.badEmail, { value: email });
    if (input.logo != null && !isId(input.logo)) problems.add('logo', shared.badIdInput, { value: input.logo.slice(0, 60) });
    const row = {
      lines, email,
      address: problems.text('address', input.address, 300) ?? null,
      phone: problems.text('phone', input.phone, 120) ?? null,
      web: input.web ?? null,
      place: problems.requiredText('place', input.place, 80),
      logoFileId: input.logo?.toLowerCase() ?? null,
      signatories: checkedSignatories(problems, input.signatories),
      updatedAt: new Date(),
    };
    problems.refuse();
    await tx.letterhead.upsert({ where: { officeId }, create: { officeId, ...row }, update: row });
    await tx.office.update({ where: { id: officeId }, data: { version: { increment: 1 }, updatedAt: new Date() } });
    return officeId;
  },
});

function checkedSignatories(problems: Problems, inputs: readonly (typeof SignatoryInput.$inferInput)[]): Signatory[] {
  if (inputs.length > mostSignatories) problems.add('signatories', messages.tooManySignatories, { max: mostSignatories });
  const keys = new Set<string>();
  return inputs.map((input, index) => {
    const at = `signatories.${index}`;
    const onBehalf = (input.onBehalf ?? []).map((line, place) => problems.requiredText(`${at}.onBehalf.${place}`, line, 200));
    if (onBehalf.length > mostOnBehalf) problems.add(`${at}.onBehalf`, messages.tooManyOnBehalf, { max: mostOnBehalf });
    const signatory = {
      post: problems.requiredText(`${at}.post`, input.post, 200),
      name: problems.text(`${at}.name`, input.name, 200) ?? null,
      rank: problems.text(`${at}.rank`, input.rank, 120) ?? null,
      nip: input.nip?.trim() ? writtenNip(input.nip) : null,
      onBehalf,
    };
    if (input.nip?.trim() && signatory.nip === null) problems.add(`${at}.nip`, messages.badNip, { value: input.nip.trim().slice(0, 60) });
    const key = signatoryKey(signatory);
    if (keys.has(key)) problems.add(`${at}.post`, messages.sameSignatory, { post: signatory.post });
    keys.add(key);
    return signatory;
  });
}
