// SPDX-License-Identifier: Apache-2.0
import { briefOf, useApp } from '../app/state';

/** After a file was opened: what was read of it is looked at before it is built on. */
export function CheckRead() {
  const { state, act, t } = useApp();
  const brief = briefOf(state);
  if (!state.toCheck || !brief) return null;
  const look = () => {
    const heading = document.getElementById('understood');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus();
  };
  return (
    <section class="check-read" aria-labelledby="check-read">
      <h2 id="check-read">{t.record.check}</h2>
      <p>{t.record.checkMore(brief.facts.length, brief.treatments.length, brief.not_read.length)}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={look}>{t.record.checkLook}</button>
        <button type="button" onClick={() => act({ do: 'checked' })}>{t.record.checkDone}</button>
      </div>
    </section>
  );
}
