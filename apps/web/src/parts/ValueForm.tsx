// SPDX-License-Identifier: Apache-2.0
// The answer to a question about one value; or, where reports say it otherwise, about the results
// that it is read from.
import { useMemo, useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { isResult, withValue } from '../record/case';
import { changedValue, givenValue } from '../record/change';
import { isDate, numberProblem, plainNumber } from '../record/check';
import type { Fact } from '../shapes/vocabulary';
import { Choices } from './Choices';
import { DateField } from './Field';

export function ValueForm({ fact, origin, skip, done, cancel }: {
  fact: Fact;
  /** The entry that is corrected; without it the answer is a new one. */
  origin?: string;
  skip?: () => void;
  done?: () => void;
  cancel?: () => void;
}) {
  const { state, act, t } = useApp();
  const given = useMemo(() => (origin ? givenValue(state.record!, origin) : null), []);
  const [answers, setAnswers] = useState<Record<string, string>>({ [fact.id]: given?.value ?? '' });
  const [date, setDate] = useState(given?.date ?? '');
  const [specimen, setSpecimen] = useState(given?.specimen ?? '');
  const [trouble, setTrouble] = useState('');
  const all = state.vocabulary?.facts ?? [];
  const readFrom = isResult(fact) && !origin
    ? fact.read_from.flatMap((id) => all.find((one) => one.id === id && isResult(one)) ?? []) : [];
  const asked = [...readFrom, fact];

  const submit = (event: Event) => {
    event.preventDefault();
    if (!state.record) return;
    const answered = asked.filter((one) => (answers[one.id] ?? '').trim() !== '');
    if (answered.length === 0) return setTrouble(t.form.needed);
    if (date !== '' && !isDate(date)) return setTrouble(t.form.badDate);
    if (date === '' && answered.some((one) => isResult(one) && one.ages)) return setTrouble(t.form.dateNeeded);
    let record = state.record;
    for (const one of answered) {
      const value = plainNumber(one, answers[one.id] ?? '');
      const problem = numberProblem(one, value, t);
      if (problem) return setTrouble(problem);
      const result = { value, date, specimen, variant: given?.variant ?? '' };
      record = origin ? changedValue(record, one, origin, result, state.asOf)
        : withValue(record, one, result, state.asOf);
    }
    act({ do: 'record', record });
    done?.();
  };
  return (
    <form onSubmit={submit} class="value-form">
      {asked.map((one, i) => (
        <div key={one.id}>
          {i > 0 && <p class="quiet">{t.form.insteadOf}</p>}
          <Choices fact={one} named={asked.length > 1} value={answers[one.id] ?? ''}
            change={(value) => { setTrouble(''); setAnswers({ ...answers, [one.id]: value }); }} />
        </div>
      ))}
      {(isResult(fact) || (origin && fact.type !== 'date')) && (
        <div class="beside">
          <DateField label={t.form.date} hint={t.form.dateHint} value={date} change={setDate} />
          {fact.at === 'tumour_tests' && <Specimen value={specimen} change={setSpecimen} />}
        </div>
      )}
      <p class="problem" role="alert">{trouble}</p>
      <div class="actions">
        <button type="submit" class="primary">{t.record.save}</button>
        {skip && <button type="button" class="plain" onClick={skip}>{t.record.unknown}</button>}
        {cancel && <button type="button" class="plain" onClick={cancel}>{t.keep.cancel}</button>}
      </div>
    </form>
  );
}

function Specimen({ value, change }: { value: string; change: (value: string) => void }) {
  const { state, t } = useApp();
  const named = Object.entries(state.vocabulary?.words ?? {}).filter(([id]) => id.startsWith('specimen.'));
  return (
    <label class="field">{t.form.specimen}
      <select value={value} onChange={(e) => change(e.currentTarget.value)}>
        <option value="">{t.form.unsaid}</option>
        {named.map(([id, says]) => <option key={id} value={id.slice('specimen.'.length)}>{says}</option>)}
      </select>
    </label>
  );
}
