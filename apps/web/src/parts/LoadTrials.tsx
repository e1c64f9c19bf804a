// SPDX-License-Identifier: Apache-2.0
// A collection of trials, on request only: the one beside the page, or a file of the person.
import { useRef, useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { NoPack, openTrials } from '../engine/client';
import { openOwnPack } from '../trials/pack';

export function LoadTrials() {
  const { state, act, t } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<NoPack | null>(null);
  const load = async (open: () => Promise<void>) => {
    setBusy(true);
    setTrouble(null);
    try {
      await open();
      act({ do: 'trials', change: { pack: state.trials.pack + 1 } });
    } catch (error) {
      if (error instanceof NoPack) setTrouble(error);
      else act({ do: 'stopped' });
    }
    setBusy(false);
  };
  return (
    <section class="panel no-print" aria-labelledby="look">
      <h2 id="look">{t.trials.look}</h2>
      <p>{t.trials.lookMore}</p>
      <div class="actions">
        <button type="button" class="primary" disabled={busy} onClick={() => void load(openOwnPack)}>{t.trials.look}</button>
        <input ref={input} type="file" accept=".gz,.json,.bin" hidden
          onChange={(e) => {
            const file = e.currentTarget.files?.[0];
            if (file) void load(() => openTrials(file));
            e.currentTarget.value = '';
          }} />
        <button type="button" class="plain" disabled={busy} onClick={() => input.current?.click()}>{t.trials.file}</button>
      </div>
      <p class="hint">{t.trials.fileMore}</p>
      <p role="status" class="quiet">{busy && t.trials.loading}</p>
      <div role="alert">
        {trouble && <p class="problem">{t.trials.trouble[trouble.why]}</p>}
        {trouble?.why === 'other' && <p><code>{trouble.message.slice(0, 400)}</code></p>}
      </div>
    </section>
  );
}
