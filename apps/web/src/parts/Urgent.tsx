// SPDX-License-Identifier: Apache-2.0
import { briefOf, useApp } from '../app/state';
import { Said } from './Said';
import { Why } from './Proof';

/** Red flags in this record: on every screen, above everything else. */
export function Urgent() {
  const { state, t } = useApp();
  const plan = briefOf(state);
  if (!plan || plan.urgent.length === 0) return null;
  return (
    <section class="urgent" aria-labelledby="urgent" role="region">
      <h2 id="urgent">{t.plan.urgent}</h2>
      <ul class="notes">
        {plan.urgent.map((note) => (
          <li key={note.statement.id}>
            <Said said={note.statement} /><Why proof={note.proof} about={note.statement.text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
