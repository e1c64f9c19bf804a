// SPDX-License-Identifier: Apache-2.0
import { useApp } from '../app/state';
import { Entry } from './Entry';
import { Said } from './Said';

/** What contradicts itself, with the entries that do: one of them is to be taken out. */
export function Contradictions() {
  const { state, t } = useApp();
  const facts = state.brief;
  if (!facts) return null;
  return (
    <section class="contradictions" aria-labelledby="contradictions">
      <h2 id="contradictions">{t.record.contradictions}</h2>
      <p>{t.record.contradictionsMore}</p>
      {facts.contradictions.map((one, i) => {
        const entries = [...facts.facts, ...facts.treatments]
          .filter((fact) => one.args.items?.includes(fact.text));
        return (
          <div key={i} class="contradiction">
            <p><Said said={one} /></p>
            <ul class="entries">
              {entries.map((fact) => (
                <Entry key={fact.origin} text={fact.text} name={fact.text} origin={fact.origin} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
