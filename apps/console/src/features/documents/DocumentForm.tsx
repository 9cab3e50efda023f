import { useQuery } from '@apollo/client/react';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { today } from '@pilar/domain/dates';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import type { LetterheadsQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { SelectField, TextField } from '../../forms/fields.tsx';
import { listErrors } from '../../forms/form-errors.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { useArea } from '../../shell/use-area.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ListSkeleton } from '../../ui/Skeleton.tsx';
import { State } from '../../ui/State.tsx';
import { useRegister } from '../pickers/use-register.ts';
import { printedAccesses, type NewDocumentSearch } from './document-search.ts';
import { documentFields } from './document-words.ts';

const letterheadsQuery = graphql(`
  query Letterheads($area: RegionCode!) {
    offices(first: 100, area: $area, filter: { letterhead: true }, order: [AREA]) {
      edges { node { id name letterhead { signatories { post name onBehalf } } } }
    }
  }
`);

const draftDocument = graphql(`
  mutation DraftDocument($input: DraftDocumentInput!) {
    draftDocument(input: $input) {
      __typename
      ... on Document { id }
      ...Refusal @unmask
    }
  }
`);

/** Papers of a year. */
const yearly = ['RAKOR_COVERAGE', 'CASE_RECAP', 'POVERTY_REPORT', 'RESOURCE_RECAP', 'COMPLAINT_FIGURES', 'DISTRIBUTION_REPORT'];
const isYearly = (kind: string | undefined) => kind !== undefined && yearly.includes(kind);
/** Year that a paper begins with: that of the page it comes from; a recap of resources without one tells of every year. */
const firstYear = (kind: string | undefined, year: number | undefined) => String(year ?? (kind === 'RESOURCE_RECAP' ? '' : today().slice(0, 4)));

const schema = z.object({
  office: z.string().check(z.minLength(1, says('forms.required'))),
  number: z.string().check(z.trim()),
  date: z.string().check(z.minLength(1, says('forms.required'))),
  signatory: z.string(),
  year: z.string().check(z.regex(/^(\d{4})?$/, says('documents.badYear'))),
});

const certificateNumberQuery = graphql(`
  query CertificateNumber($id: ID!) {
    institution(id: $id) { id registrationNumber }
  }
`);

/** What the paper is of, as its address says: see `NewDocumentSearch`. */
type Subject = { of: NewDocumentSearch };
type Office = NonNullable<LetterheadsQuery['offices']>['edges'][number]['node'];

/** Chooses letterhead, date and signatory of a new paper, and asks for its preview. */
export function DocumentForm({ of }: Subject) {
  const t = useText();
  const { lembaga: institution } = of;
  const { grant } = useViewer();
  const { data, loading, error } = useQuery(letterheadsQuery, { variables: { area: grant.area.code }, fetchPolicy: 'cache-and-network' });
  const certified = useQuery(certificateNumberQuery, { variables: { id: institution ?? '' }, skip: institution === undefined, fetchPolicy: 'cache-and-network' });
  const offices = data?.offices?.edges.map(({ node }) => node);
  if (!offices || (institution !== undefined && !certified.data)) {
    const failed = error ?? certified.error;
    if (failed && !loading && !certified.loading) throw failed;
    return <ListSkeleton />;
  }
  if (offices.length === 0) {
    return (
      <State title={t('documents.noLetterhead')}>
        <p>{t('documents.noLetterheadWhy')}</p>
        <Link to="/kantor">{t('documents.toOffices')}</Link>
      </State>
    );
  }
  return <ChosenForm offices={offices} of={of} number={certified.data?.institution?.registrationNumber ?? ''} />;
}

/** `number` is what stands in the field at first: of a certificate that of the registration, which it keeps. */
function ChosenForm({ offices, of, number: given }: Subject & { offices: Office[]; number: string }) {
  const t = useText();
  const navigate = useNavigate();
  const { chosen } = useArea();
  const { text } = useLocation().state;
  const { kegiatan: event, lembaga: institution, penyaluran: distribution, jenis: kind, tahun: begun, insiden: incident, kepada: noticeTo } = of;
  const form = useForm({ defaultValues: { office: offices[0]?.id ?? '', number: given, date: today(), signatory: '0', year: firstYear(kind, begun) }, resolver: zodResolver(schema, t), shouldFocusError: false });
  const picked = useWatch({ control: form.control, name: 'office' });
  const office = offices.find(({ id }) => id === picked);
  const { save, busy, refusal } = useRegister(draftDocument, form, ({ office: id, number, date, signatory, year }) => ({
    ...(event !== undefined ? { kind: kind ?? 'EVENT_REPORT' as const, event }
      : distribution !== undefined ? { kind: kind ?? 'DISTRIBUTION_LIST' as const, distribution }
      : institution !== undefined ? { kind: 'INSTITUTION_CERTIFICATE' as const, institution }
      : kind === 'BREACH_NOTICE' ? { kind, incident, noticeTo }
      : kind === 'ACCESS_AUDIT' ? { kind, accesses: printedAccesses(of) }
      : { kind: kind ?? 'PERSON_LIST' as const, list: { area: chosen ?? null, text: kind === undefined ? text ?? null : null, year: isYearly(kind) && year ? Number(year) : null } }),
    office: id, number: number || null, date, signatory: signatory === '' ? null : Number(signatory),
  }));
  return (
    <Card title={t('documents.how')}>
      <FormProvider {...form}>
        <form
          noValidate
          className={stackClass}
          onSubmit={(submitted) => {
            submitted.preventDefault();
            void save(({ id }) => void navigate({ to: '/dokumen/$id', params: { id }, replace: true }));
          }}
        >
          <ErrorSummary errors={listErrors(form.formState.errors, (name) => t(documentFields[name] ?? 'documents.about'))} attempt={form.formState.submitCount} />
          {refusal && <Notice tone="due" live>{refusal}</Notice>}
          <SelectField name="office" label={t('documents.office')} options={offices.map(({ id, name }) => ({ value: id, label: name }))} required />
          <SelectField
            name="signatory"
            label={t('documents.signatory')}
            none={t('documents.noSignatory')}
            options={(office?.letterhead?.signatories ?? []).map((signatory, place) => ({ value: String(place), label: signatoryWords(signatory) }))}
          />
          {isYearly(kind) && <TextField name="year" inputMode="numeric" maxLength={4} label={t('documents.year')} hint={t(kind === 'RESOURCE_RECAP' ? 'documents.recapYearHint' : 'documents.yearHint')} />}
          <TextField name="date" type="date" label={t('documents.date')} required />
          <TextField name="number" label={t('documents.number')} hint={t(institution === undefined ? 'documents.numberHint' : 'documents.certificateNumberHint')} />
          <FormActions>
            <Button type="submit" weight="main" disabled={busy}>{t('documents.preview')}</Button>
          </FormActions>
        </form>
      </FormProvider>
    </Card>
  );
}

function signatoryWords({ post, name, onBehalf }: { post: string; name?: string | null; onBehalf: string[] }): string {
  return [...onBehalf, post].join(' ') + (name ? ` (${name})` : '');
}
