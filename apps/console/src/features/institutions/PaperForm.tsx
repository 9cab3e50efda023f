import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { PaperKind } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { CardForm } from '../../forms/CardForm.tsx';
import { SelectField, TextField } from '../../forms/fields.tsx';
import { gridClass, wideClass } from '../../forms/form-classes.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { isCode } from '../../routes/search-params.ts';
import { useLabel, useOptions } from '../../shell/session-context.tsx';
import { toast } from '../../ui/Toast.tsx';
import { FileUpload } from '../files/FileUpload.tsx';
import { useRegister } from '../pickers/use-register.ts';
import type { Paper } from './PaperList.tsx';
import { useAttachScan } from './use-attach-scan.ts';

const filePaper = graphql(`
  mutation FilePaper($input: FilePaperInput!) {
    filePaper(input: $input) { __typename ... on Institution { id ...Papers_institution @unmask } ...Refusal @unmask }
  }
`);

const schema = z.object({
  kind: z.string().check(z.refine((kind) => isCode(PaperKind, kind), says('forms.required'))),
  number: z.string(),
  date: z.string(),
  issuer: z.string(),
  validTo: z.string(),
}).check(z.refine(({ kind, number }) => kind === 'OTHER' || number.trim() !== '', { error: 'forms.required', path: ['number'] }));

type Values = z.output<typeof schema>;
const labels = { kind: 'institutions.paperKind', number: 'institutions.paperNumber', date: 'institutions.paperDate', issuer: 'institutions.paperIssuer', validTo: 'institutions.paperValidTo' } as const;

type Props = { institution: string; papers: readonly Paper[]; /** What is filed, where that is known. */ kind?: PaperKind; onDone: () => void };

/** Files a paper, with its scan where there is one. A scan that is not taken can be attached to the paper afterwards. */
export function PaperForm({ institution, papers, kind, onDone }: Props) {
  const t = useText();
  const label = useLabel();
  const kinds = useOptions('PAPER_KIND');
  const { attach, busy: attaching } = useAttachScan(institution);
  const [scan, setScan] = useState<string | null>(null);
  const form = useForm<Values>({ defaultValues: { kind: kind ?? '', number: '', date: '', issuer: '', validTo: '' }, resolver: zodResolver(schema, t), shouldFocusError: false });
  const orNone = (text: string) => text.trim() || null;
  const { save, busy, refusal } = useRegister(filePaper, form, (values) => ({
    institution, kind: values.kind as PaperKind, number: orNone(values.number), date: orNone(values.date), issuer: orNone(values.issuer), validTo: orNone(values.validTo),
  }));
  const filed = async (after: readonly Paper[]) => {
    const paper = after.find(({ id }) => papers.every((known) => known.id !== id));
    const refused = paper && scan ? await attach(paper.id, scan) : null;
    toast(refused ?? t('institutions.paperFiled'));
    onDone();
  };
  return (
    <CardForm
      title={kind ? t('institutions.filePaperOf', { kind: label('PAPER_KIND', kind) }) : t('institutions.filePaper')}
      form={form}
      labelOf={(name) => t(labels[name as keyof typeof labels] ?? 'institutions.papers')}
      refusal={refusal}
      busy={busy || attaching}
      save={t('institutions.savePaper')}
      onSave={() => void save((saved) => void filed(saved.papers))}
      onCancel={onDone}
    >
      <div className={gridClass}>
        {!kind && <div className={wideClass}><SelectField<Values> name="kind" label={t('institutions.paperKind')} options={kinds} none={t('forms.choose')} required /></div>}
        <TextField<Values> name="number" label={t('institutions.paperNumber')} />
        <TextField<Values> name="date" type="date" label={t('institutions.paperDate')} />
        <TextField<Values> name="issuer" label={t('institutions.paperIssuer')} hint={t('institutions.paperIssuerHint')} />
        <TextField<Values> name="validTo" type="date" label={t('institutions.paperValidTo')} hint={t('institutions.paperValidToHint')} />
      </div>
      <FileUpload purpose="PAPER" label={t('institutions.scan')} onReady={setScan} />
    </CardForm>
  );
}
