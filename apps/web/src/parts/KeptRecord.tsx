// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { unlock, type Locked } from '../keep/cipher';
import { forget, kept } from '../keep/store';
import type { Case } from '../record/case';

/** The record that was kept in this browser, if there is one. */
export function KeptRecord() {
  const { act, t } = useApp();
  const [locked, setLocked] = useState<Locked | undefined>();
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState('');
  useEffect(() => { kept().then(setLocked, () => undefined); }, []);
  if (!locked) return <p role="status" class="quiet">{said}</p>;

  const open = async (event: Event) => {
    event.preventDefault();
    const text = await unlock(locked, passphrase);
    if (text === null) return setSaid(t.keep.wrong);
    act({ do: 'open', record: JSON.parse(text) as Case, screen: 'record' });
  };
  const remove = async () => {
    await forget();
    setLocked(undefined);
    setSaid(t.keep.gone);
  };
  return (
    <section class="kept" aria-labelledby="kept">
      <h2 id="kept">{t.start.kept}</h2>
      <p>{t.start.keptMore}</p>
      <form onSubmit={open} class="kept-form">
        <label class="field">{t.start.passphrase}
          <input type="password" autocomplete="current-password" value={passphrase}
            onInput={(e) => setPassphrase(e.currentTarget.value)} />
        </label>
        <div class="actions">
          <button type="submit">{t.start.keptOpen}</button>
          <button type="button" class="plain" onClick={remove}>{t.start.keptForget}</button>
        </div>
      </form>
      <p role="alert" class="problem">{said}</p>
    </section>
  );
}
