// SPDX-License-Identifier: Apache-2.0
import { usePlan } from '../app/state';
import { Field } from './Field';
import { Fold } from './Fold';

/** Questions to ask first, and own words: kept with the case and printed on its papers. */
export function VisitNotes() {
  const { state, act, t, plan } = usePlan();
  const { ask, notes } = state.visit;
  const toggle = (id: string) => act({
    do: 'visit', visit: { notes, ask: ask.includes(id) ? ask.filter((one) => one !== id) : [...ask, id] },
  });
  return (
    <section class="panel" aria-labelledby="visit-notes">
      <h2 id="visit-notes">{t.visit.own}</h2>
      <Field label={t.visit.mine} hint={t.visit.mineHint}>
        {(ids) => (
          <textarea {...ids} rows={4} maxLength={2000} value={notes}
            onInput={(e) => act({ do: 'visit', visit: { ask, notes: e.currentTarget.value } })} />
        )}
      </Field>
      <Fold open={ask.length > 0} title={<>{t.visit.ask} <span class="quiet">({ask.length})</span></>}>
        <fieldset class="tick-set">
          <legend class="sr">{t.visit.ask}</legend>
          <ul class="ticks wide">
            {plan.questions.map((one) => (
              <li key={one.id}>
                <label class="tick">
                  <input type="checkbox" checked={ask.includes(one.id)} onChange={() => toggle(one.id)} />
                  <span>{one.text}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      </Fold>
    </section>
  );
}
