// SPDX-License-Identifier: Apache-2.0
import { useApp } from '../app/state';
import { Said } from './Said';

/** Why there is no plan: an unreadable record, another illness, or an engine that stopped. */
export function Refused() {
  const { state, t } = useApp();
  if (state.stopped) return <p class="problem" role="alert">{t.record.stopped}</p>;
  if (state.problems) {
    return (
      <section class="problem" role="alert">
        <h2>{t.record.refusedTitle}</h2>
        <p>{t.record.refusedMore}</p>
        <ul>
          {state.problems.map((one) => (
            <li key={one.pointer + one.message}><code>{one.pointer.replace(/^\/record/, '')}</code> {one.message}
              {one.hint && <> — {one.hint}</>}</li>
          ))}
        </ul>
      </section>
    );
  }
  const plan = state.brief;
  if (!plan || plan.refused === '') return null;
  return (
    <section class="problem">
      <h2>{t.plan.early}</h2>
      {plan.refusal.map((one) => <p key={one.id}><Said said={one} /></p>)}
      {plan.call_now.map((one) => <p key={one.id}><Said said={one} /></p>)}
    </section>
  );
}
