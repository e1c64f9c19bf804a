// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { Fold } from './Fold';
import { ListForm } from './ListForm';
import { capital } from './OptionCard';
import { ValueForm } from './ValueForm';

/** Anything that a record can say, whatever is asked next. */
export function OtherQuestion() {
  const { t } = useApp();
  return <Fold title={t.record.other} kind="fold boxed"><Picked /></Fold>;
}

function Picked() {
  const { state, t } = useApp();
  const [id, setId] = useState('');
  const vocabulary = state.vocabulary;
  if (!vocabulary) return null;
  const fact = vocabulary.facts.find((one) => one.id === id);
  const topics = [...new Set(vocabulary.facts.map((one) => one.topic))].filter((one) => one !== 'wishes');
  const done = () => setId('');
  return (
    <>
      <label class="field">{t.record.otherPick}
        <select value={id} onChange={(e) => setId(e.currentTarget.value)}>
          <option value="">{t.record.pick}</option>
          {topics.map((topic) => (
            <optgroup key={topic} label={vocabulary.words[`topic.${topic}`] ?? topic}>
              {vocabulary.facts.filter((one) => one.topic === topic)
                .map((one) => <option key={one.id} value={one.id}>{capital(one.noun)}</option>)}
            </optgroup>
          ))}
        </select>
      </label>
      {fact && (
        <div class="question" key={fact.id}>
          <h3>{fact.ask}</h3>
          {fact.find && <p class="hint">{fact.find}</p>}
          {fact.type === 'list' ? <ListForm fact={fact} first={[]} done={done} />
            : <ValueForm fact={fact} done={done} />}
        </div>
      )}
    </>
  );
}
