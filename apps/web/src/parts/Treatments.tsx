// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { isComplete, withComplete } from '../record/case';
import { TREATMENTS } from '../record/questions';
import { capital } from './OptionCard';
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
      <h2 id="treatments">{t.record.treatments}</h2>
      {facts.treatments.length === 0 && <p class="quiet">{t.record.noTreatments}</p>}
      <ul class="entries">
        {facts.treatments.map((one) => (
          <li key={one.origin}>
            <span>{capital(one.text)}</span>
            <button type="button" class="small" aria-label={`${t.record.takeOut}: ${one.text}`}
              onClick={() => act({ do: 'takeOut', origin: one.origin, text: one.text })}>
              {t.record.takeOut}
            </button>
          </li>
        ))}
      </ul>
      <label class="tick">
        <input type="checkbox" checked={whole}
          onChange={() => act({ do: 'record', record: withComplete(record, TREATMENTS, !whole) })} />
        <span>{t.record.allTreatments}</span>
      </label>
      {adding ? <TreatmentForm done={() => setAdding(false)} />
        : <button type="button" onClick={() => setAdding(true)}>{t.record.addTreatment}</button>}
    </section>
  );
}
