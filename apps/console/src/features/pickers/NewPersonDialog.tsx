import { useForm, FormProvider } from 'react-hook-form';
import * as z from 'zod/mini';
import { graphql } from '../../__generated__/gql.ts';
import { CheckField, PickerField, TextField } from '../../forms/fields.tsx';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { Candidates } from '../people/PerhapsSame.tsx';
import { RegisterDialog } from './RegisterDialog.tsx';
import { regionChoice, useRegionFinder } from './region-finder.ts';
import { useRegister } from './use-register.ts';
import { checkClass } from '../../forms/form-classes.ts';

const registerPerson = graphql(`
  mutation RegisterPerson($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      __typename
      ... on Person { id displayName area { code fullName } }
      ...Refusal @unmask
    }
  }
`);

const schema = z.object({
  titlesBefore: z.string(),
  fullName: z.string().check(z.trim(), z.minLength(1, says('forms.required'))),
  titlesAfter: z.string(),
  area: z.nullable(z.custom<Choice>()).check(z.refine((area) => area !== null, says('forms.required'))),
  official: z.boolean(),
  distinct: z.boolean(),
});

type Props = { /** What was typed while looking for the person. */ name: string; onDone: (person: Choice | null) => void };

/** Registers a person in passing, with what an event needs to name them; the rest can follow on the person's page. */
export function NewPersonDialog({ name, onDone }: Props) {
  const t = useText();
  const { grant } = useViewer();
  const find = useRegionFinder();
  const form = useForm({
    defaultValues: { titlesBefore: '', fullName: name, titlesAfter: '', area: regionChoice(grant.area), official: false, distinct: false },
    resolver: zodResolver(schema, t),
  });
  const { save, busy, refusal, candidates } = useRegister(registerPerson, form, ({ titlesBefore, fullName, titlesAfter, area, official, distinct }) => ({
    titlesBefore: titlesBefore || null, fullName, titlesAfter: titlesAfter || null, area: area?.id ?? '', official, distinct,
  }));
  const asked = candidates.length > 0;
  return (
    <FormProvider {...form}>
      <RegisterDialog
        title={t('pickers.newPerson')}
        action={t('pickers.savePerson')}
        busy={busy}
        refusal={asked ? t('personal.perhapsSame') : refusal}
        onSubmit={() => void save((saved) => onDone({ id: saved.id, name: saved.displayName, second: saved.area.fullName }))}
        onClose={() => onDone(null)}
      >
        {asked && <Candidates ids={candidates} />}
        {asked && <CheckField name="distinct" label={t('personal.distinct')} className={checkClass} />}
        <TextField name="titlesBefore" label={t('people.titlesBefore')} hint={t('people.titlesBeforeHint')} />
        <TextField name="fullName" label={t('people.fullName')} required />
        <TextField name="titlesAfter" label={t('people.titlesAfter')} hint={t('people.titlesAfterHint')} />
        <PickerField name="area" label={t('people.area')} find={find} required />
        <CheckField name="official" label={t('people.officialField')} className={checkClass} />
      </RegisterDialog>
    </FormProvider>
  );
}
