import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import styles from '../monitoring/monitoring.module.css';
import { whyNot } from '../records/why-not.ts';
import type { FindingShown } from './FindingBody.tsx';

const assignFinding = graphql(`mutation AssignSixTFinding($input: AssignSixTFindingInput!) { assignSixTFinding(input: $input) { __typename ... on SixTCheck { id ...FindingBody_sixTCheck @unmask } ...Refusal @unmask } }`);
const answerFinding = graphql(`mutation AnswerSixTFinding($input: AnswerSixTFindingInput!) { answerSixTFinding(input: $input) { __typename ... on SixTCheck { id ...FindingBody_sixTCheck @unmask } ...Refusal @unmask } }`);
const returnFinding = graphql(`mutation ReturnSixTFinding($input: ReturnSixTFindingInput!) { returnSixTFinding(input: $input) { __typename ... on SixTCheck { id ...FindingBody_sixTCheck @unmask } ...Refusal @unmask } }`);
const closeFinding = graphql(`mutation CloseSixTFinding($input: CloseSixTFindingInput!) { closeSixTFinding(input: $input) { __typename ... on SixTCheck { id ...FindingBody_sixTCheck @unmask } ...Refusal @unmask } }`);

/** What can be done next with a finding, as it stands and for whoever looks at it. */
export function FindingSteps({ finding }: { finding: FindingShown }) {
  const t = useText();
  const { id, version, state, nextSteps, checkedOn } = finding;
  const [asked, setAsked] = useState<FindingShown['nextSteps'][number] | null>(null);
  const [dueOn, setDueOn] = useState(finding.dueOn ?? '');
  const [responsible, setResponsible] = useState(finding.responsible ?? '');
  const [assign, answer, send, close] = [useSubmit(assignFinding), useSubmit(answerFinding), useSubmit(returnFinding), useSubmit(closeFinding)];
  const done = () => setAsked(null);
  const may = (step: FindingShown['nextSteps'][number]) => nextSteps.includes(step);
  const due = <Field id="finding-due" label={t('sixT.dueOn')} required>{(input) => <input {...input} type="date" min={checkedOn} value={dueOn} onChange={({ target }) => setDueOn(target.value)} />}</Field>;
  if (nextSteps.length === 0) return null;
  return (
    <>
      <div className={styles.steps}>
        {may('CLOSE') && <Button weight="main" onClick={() => setAsked('CLOSE')}>{t('sixT.doClose')}</Button>}
        {may('RETURN') && <Button onClick={() => setAsked('RETURN')}>{t('sixT.doReturn')}</Button>}
        {may('ANSWER') && <Button weight={state === 'OPEN' ? 'main' : undefined} onClick={() => setAsked('ANSWER')}>{t(state === 'OPEN' ? 'sixT.doAnswer' : 'sixT.doAnswerAgain')}</Button>}
        {may('ASSIGN') && <Button weight="quiet" onClick={() => setAsked('ASSIGN')}>{t('sixT.doAssign')}</Button>}
      </div>
      {state === 'ANSWERED' && !may('CLOSE') && <p className={styles.quiet}>{t('sixT.ownAnswer')}</p>}
      {asked === 'ANSWER' && (
        <TextDialog
          title={t('sixT.doAnswer')} why={t('sixT.answerWhy')} label={t('sixT.answer')} action={t('sixT.saveAnswer')} onClose={done}
          onTake={async (text) => whyNot(await answer.submit({ id, version, answer: text }), t)} onDone={() => toast(t('sixT.answered'))}
        />
      )}
      {asked === 'CLOSE' && (
        <TextDialog
          title={t('sixT.doClose')} why={t('sixT.closeWhy')} label={t('sixT.closedRemark')} action={t('sixT.doClose')} onClose={done}
          onTake={async (remark) => whyNot(await close.submit({ id, version, remark }), t)} onDone={() => toast(t('sixT.closed'))}
        />
      )}
      {asked === 'RETURN' && (
        <TextDialog
          title={t('sixT.doReturn')} why={t('sixT.returnWhy')} label={t('sixT.returned')} action={t('sixT.doReturn')} onClose={done}
          onTake={async (remark) => (dueOn === '' ? t('sixT.dueNeeded') : whyNot(await send.submit({ id, version, remark, dueOn }), t))} onDone={() => toast(t('sixT.sentBack'))}
        >
          {due}
        </TextDialog>
      )}
      {asked === 'ASSIGN' && (
        <TextDialog
          title={t('sixT.doAssign')} why={t('sixT.assignWhy')} label={t('sixT.reason')} action={t('sixT.saveAssign')} onClose={done}
          onTake={async (reason) => (dueOn === '' ? t('sixT.dueNeeded') : whyNot(await assign.submit({ id, version, reason, responsible, dueOn }), t))} onDone={() => toast(t('sixT.assigned'))}
        >
          <Field id="finding-responsible" label={t('sixT.responsible')} required>{(input) => <input {...input} maxLength={200} value={responsible} onChange={({ target }) => setResponsible(target.value)} />}</Field>
          {due}
        </TextDialog>
      )}
    </>
  );
}
