// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { isComplete, withComplete } from '../record/case';
import { TREATMENTS } from '../record/questions';
import { capital } from './OptionCard';
import { Entry } from './Entry';
import { TreatmentForm } from './TreatmentForm';

/** The treatments that were read, each removable; more can be added. */
export function Treatments() {
  const { state, act, t } = useApp();
  const [adding, setAdding] = useState(false);
  const { brief: facts, record } = state;
  if (!facts || !record) return null;
  const whole = isComplete(record, TREATMENTS);
  return (
    <section class="panel" aria-labelledby="treatments">
      <h2 id="treatments" tabIndex={-1}>{t.record.treatments}</h2>
      {facts.treatments.length === 0 && <p class="quiet">{t.record.noTreatments}</p>}
      <ul class="entries">
        {facts.treatments.map((one) => (
          <Entry key={one.origin} text={capital(one.text)} name={one.text} origin={one.origin} home="treatments"
            form={(done, cancel) => <TreatmentForm read={one} done={done} cancel={cancel} />} />
        ))}
      </ul>
      <label class="tick">
        <input type="checkbox" checked={whole}
          onChange={() => act({ do: 'record', record: withComplete(record, TREATMENTS, !whole) })} />
        <span>{t.record.allTreatments}</span>
      </label>
      {adding ? <TreatmentForm done={() => setAdding(false)} cancel={() => setAdding(false)} />
        : <button type="button" onClick={() => setAdding(true)}>{t.record.addTreatment}</button>}
    </section>
  );
}
