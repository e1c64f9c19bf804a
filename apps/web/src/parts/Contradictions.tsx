// SPDX-License-Identifier: Apache-2.0
import { useApp } from '../app/state';
import { Said } from './Said';

/** What contradicts itself, with the entries that do: one of them is to be taken out. */
export function Contradictions() {
  const { state, act, t } = useApp();
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
                <li key={fact.origin}><span>{fact.text}</span>
                  <button type="button" class="small" aria-label={`${t.record.takeOut}: ${fact.text}`}
                    onClick={() => act({ do: 'takeOut', origin: fact.origin, text: fact.text })}>
                    {t.record.takeOut}
                  </button></li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
