import { today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import type { AidPage_ProgrammeFragment, SetProgrammeAmountsInput } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { EntryCard } from '../records/EntryCard.tsx';
import type { Spec, SpecValue } from '../records/field-specs.ts';
import { kept, setConflicts } from './AidConflicts.tsx';
import { amountSpecs, components, ontoForm } from './aid-words.ts';

const setAmounts = graphql(`
  mutation SetProgrammeAmounts($input: SetProgrammeAmountsInput!) {
    setProgrammeAmounts(input: $input) { __typename ... on Programme { id ...AidPage_programme @unmask } ...Refusal @unmask }
  }
`);
const linkToPlan = graphql(`
  mutation LinkProgrammeToPlan($input: LinkProgrammeToPlanInput!) {
    linkProgrammeToPlan(input: $input) { __typename ... on Programme { id ...AidPage_programme @unmask } ...Refusal @unmask }
  }
`);
const setBudget = graphql(`
  mutation SetProgrammeBudget($input: SetProgrammeBudgetInput!) {
    setProgrammeBudget(input: $input) { __typename ... on Programme { id ...AidPage_programme @unmask } ...Refusal @unmask }
  }
`);
const allocate = graphql(`
  mutation AllocateProgrammeBudget($input: AllocateProgrammeBudgetInput!) {
    allocateProgrammeBudget(input: $input) { __typename ... on Programme { id ...AidPage_programme @unmask } ...Refusal @unmask }
  }
`);

type Props = { programme: AidPage_ProgrammeFragment; onDone: () => void };
type Given = Record<string, SpecValue>;

/** What a programme gives from a day on: an edition of its own. */
export function SetAmounts({ programme: { id, version, target, amounts }, onDone }: Props) {
  const t = useText();
  const label = useLabel();
  const { submit, busy } = useSubmit(setAmounts);
  const [latest] = amounts;
  const send = async (given: Given) => {
    const parts = [null, ...components].flatMap((component) => {
      const amount = given[component ?? 'whole'];
      return amount === undefined || amount === null ? [] : [{ component, amount: String(amount) }];
    });
    const { validFrom, per, mostMembers, citation, checkedOn, reason } = given;
    const input = { id, version, validFrom, per, mostMembers, citation, checkedOn, reason, amounts: parts } as Omit<SetProgrammeAmountsInput, 'idempotencyKey'>;
    return ontoForm(await submit(input), ([first, at]) => (first === 'amounts' ? (parts[Number(at)]?.component ?? 'whole') : first));
  };
  return (
    <EntryCard
      title={t('bantuan.setAmounts')}
      save={t('bantuan.saveAmounts')}
      specs={amountSpecs(target === 'FAMILY', (component) => label('AID_COMPONENT', component))}
      values={{ validFrom: today(), per: latest?.per ?? 'MONTH', whole: '', ...Object.fromEntries(components.map((component) => [component, ''])), mostMembers: latest?.mostMembers == null ? '' : String(latest.mostMembers), citation: latest?.citation ?? '', checkedOn: today(), reason: '' }}
      busy={busy}
      submit={send}
      onSaved={onDone}
      onCancel={onDone}
    />
  );
}

const planSpecs: readonly Spec[] = [
  { name: 'year', label: 'bantuan.year', kind: 'number', required: true },
  { name: 'planItems', label: 'bantuan.planItems', hint: 'bantuan.planItemsHint', kind: 'planItems', wide: true },
];

/** Items of a year's RKPD and Renja that it carries out. */
export function LinkToPlan({ programme: { id, version, planLinks }, onDone }: Props) {
  const t = useText();
  const { submit, busy } = useSubmit(linkToPlan);
  const year = Number(today().slice(0, 4));
  const linked = planLinks.find((link) => link.year === year)?.items ?? [];
  return (
    <EntryCard
      title={t('bantuan.link')}
      save={t('bantuan.saveLink')}
      specs={planSpecs}
      values={{ year: String(year), planItems: linked.map((item) => ({ id: item.id, name: `${item.code} ${item.title}`, second: item.plan.title })) }}
      busy={busy}
      submit={async (given) => ontoForm(await submit({ id, version, year: Number(given['year']), planItems: (given['planItems'] ?? []) as string[] }), ([first]) => first)}
      onSaved={onDone}
      onCancel={onDone}
    />
  );
}

const budgetSpecs: readonly Spec[] = [
  { name: 'year', label: 'bantuan.year', kind: 'number', required: true },
  { name: 'amount', label: 'bantuan.budget', kind: 'money', required: true },
  { name: 'recipients', label: 'bantuan.recipients', kind: 'number' },
  { name: 'decreeNumber', label: 'bantuan.decreeNumber' },
  { name: 'decreeOn', label: 'bantuan.decreeOn', kind: 'date' },
];

const money = (amount: string) => amount.replace(/\B(?=(?:\d{3})+$)/g, '.');

/** The budget of a year with its decree. */
export function SetBudget({ programme: { id, version, budgets }, onDone }: Props) {
  const t = useText();
  const { submit, busy } = useSubmit(setBudget);
  const year = Number(today().slice(0, 4));
  const budget = budgets.find((one) => one.year === year);
  const send = (given: Given) => {
    const { amount, recipients, decreeNumber, decreeOn } = given;
    return submit({ id, version, year: Number(given['year']), amount: String(amount), recipients: (recipients ?? null) as number | null, decreeNumber: (decreeNumber ?? null) as string | null, decreeOn: (decreeOn ?? null) as string | null });
  };
  return (
    <EntryCard
      title={t('bantuan.setBudget')}
      save={t('bantuan.saveBudget')}
      specs={budgetSpecs}
      values={{ year: String(year), amount: budget ? money(budget.amount) : '', recipients: budget?.recipients == null ? '' : String(budget.recipients), decreeNumber: budget?.decreeNumber ?? '', decreeOn: budget?.decreeOn ?? '' }}
      busy={busy}
      submit={send}
      onSaved={onDone}
      onCancel={onDone}
    />
  );
}

const allocationSpecs: readonly Spec[] = [
  { name: 'year', label: 'bantuan.year', kind: 'number', required: true },
  { name: 'area', label: 'bantuan.region', hint: 'bantuan.allocationHint', kind: 'region', required: true },
  { name: 'amount', label: 'bantuan.allocation', hint: 'bantuan.allocationZero', kind: 'money', required: true },
  { name: 'recipients', label: 'bantuan.recipients', kind: 'number' },
];

/** What of a year's budget a region is allotted. */
export function Allocate({ programme: { id, version, budgets }, onDone }: Props) {
  const t = useText();
  const { submit, busy } = useSubmit(allocate);
  const send = async (given: Given) => {
    const { area, amount, recipients } = given;
    const outcome = await submit({ id, version, year: Number(given['year']), allocations: [{ area: String(area), amount: String(amount), recipients: (recipients ?? null) as number | null }] });
    return ontoForm(outcome, ([first, , field]) => field ?? (first === 'allocations' ? 'amount' : first));
  };
  return (
    <EntryCard
      title={t('bantuan.allocate')}
      save={t('bantuan.saveAllocation')}
      specs={allocationSpecs}
      values={{ year: String(budgets[0]?.year ?? today().slice(0, 4)), area: null, amount: '', recipients: '' }}
      busy={busy}
      submit={send}
      onSaved={onDone}
      onCancel={onDone}
    />
  );
}

const conflictSpecs: readonly Spec[] = [
  { name: 'programme', label: 'bantuan.otherProgramme', kind: 'aid', required: true },
  { name: 'yearFrom', label: 'bantuan.yearFrom', kind: 'number', required: true },
  { name: 'grounds', label: 'bantuan.grounds', hint: 'bantuan.groundsHint', kind: 'long', required: true, wide: true },
];

/** A further programme that nobody may have beside it. */
export function AddConflict({ programme: { id, version, conflicts }, onDone }: Props) {
  const t = useText();
  const { submit, busy } = useSubmit(setConflicts);
  const send = async (given: Given) => {
    const { programme, grounds, yearFrom } = given;
    const outcome = await submit({ id, version, conflicts: [...kept(conflicts), { programme: String(programme), grounds: String(grounds), yearFrom: Number(yearFrom) }] });
    return ontoForm(outcome, ([first, , field]) => field ?? first);
  };
  return (
    <EntryCard
      title={t('bantuan.addConflict')}
      save={t('bantuan.saveConflict')}
      specs={conflictSpecs}
      values={{ programme: null, yearFrom: today().slice(0, 4), grounds: '' }}
      busy={busy}
      submit={send}
      onSaved={onDone}
      onCancel={onDone}
    />
  );
}
