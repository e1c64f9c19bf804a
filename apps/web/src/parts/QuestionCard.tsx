// SPDX-License-Identifier: Apache-2.0
import { useApp } from '../app/state';
import { TREATMENTS, type Question } from '../record/questions';
import { isComplete, withComplete } from '../record/case';
import { Fold } from './Fold';
import { ListForm } from './ListForm';
import { TreatmentForm } from './TreatmentForm';
import { ValueForm } from './ValueForm';

export function QuestionCard({ question }: { question: Question }) {
  const { act, t } = useApp();
  const skip = () => act({ do: 'skip', question: question.id });
  return (
    <div class="question">
      <h3>{question.fact ? question.fact.ask : t.record.treatments}</h3>
      {question.reason && <p class="reason">{question.reason}</p>}
      {question.fact?.find && <Fold title={t.record.find} kind="fold find"><p>{question.fact.find}</p></Fold>}
      {question.fact === null ? <TreatmentQuestion skip={skip} />
        : question.fact.type === 'list'
          ? <ListForm fact={question.fact} first={question.members} skip={skip} />
          : <ValueForm fact={question.fact} skip={skip} />}
    </div>
  );
}

/** Treatments are told one by one; then somebody says that the list is whole. */
function TreatmentQuestion({ skip }: { skip: () => void }) {
  const { state, act, t } = useApp();
  const given = state.brief?.treatments ?? [];
  const record = state.record;
  if (!record) return null;
  return (
    <>
      {given.length > 0
        ? <ul class="notes">{given.map((one) => <li key={one.origin}>{one.text}</li>)}</ul>
        : <p class="quiet">{t.record.noTreatments}</p>}
      <Fold title={t.record.addTreatment} kind="fold boxed" open={given.length === 0}>
        <TreatmentForm key={given.length} />
      </Fold>
      <div class="actions">
        <button type="button" class="primary" disabled={isComplete(record, TREATMENTS)}
          onClick={() => act({ do: 'record', record: withComplete(record, TREATMENTS, true) })}>
          {t.record.allTreatments}
        </button>
        <button type="button" class="plain" onClick={skip}>{t.record.unknown}</button>
      </div>
    </>
  );
}
