// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { lock } from '../keep/cipher';
import { keep } from '../keep/store';
import { withVisit } from '../record/visit';
import { Dialog } from '../parts/Dialog';
import { useApp } from './state';

const SHORTEST = 12;

export function KeepDialog({ close }: { close: () => void }) {
  const { state, act, t } = useApp();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [said, setSaid] = useState('');

  const submit = async (event: Event) => {
    event.preventDefault();
    if (!state.record) return;
    if (first.length < SHORTEST) return setSaid(t.keep.short);
    if (first !== second) return setSaid(t.keep.differ);
    try {
      await keep(await lock(JSON.stringify(withVisit(state.record, state.visit)), first));
    } catch {
      return setSaid(t.keep.failed);
    }
    act({ do: 'saved' });
    close();
  };
  return (
    <Dialog title={t.keep.title} close={close}>
      <p>{t.keep.more}</p>
      <form onSubmit={submit}>
        <label class="field">{t.keep.passphrase}
          <input type="password" autocomplete="new-password" value={first}
            onInput={(e) => setFirst(e.currentTarget.value)} />
        </label>
        <label class="field">{t.keep.again}
          <input type="password" autocomplete="new-password" value={second}
            onInput={(e) => setSecond(e.currentTarget.value)} />
        </label>
        <p role="alert" class="problem">{said}</p>
        <div class="actions">
          <button type="submit" class="primary">{t.keep.do}</button>
          <button type="button" class="plain" onClick={close}>{t.keep.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
