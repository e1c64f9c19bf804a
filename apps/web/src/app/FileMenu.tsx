// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'preact/hooks';
import { caseFile, download, share } from '../record/save';
import { withVisit } from '../record/visit';
import { KeepDialog } from './KeepDialog';
import { useApp } from './state';

export function FileMenu() {
  const { state, act, t } = useApp();
  const [keeping, setKeeping] = useState(false);
  const menu = useRef<HTMLDetailsElement>(null);
  if (!state.record) return null;
  const record = withVisit(state.record, state.visit);

  const save = async (kind: 'json' | 'yaml') => {
    download(await caseFile(record, kind, t.file.name));
    act({ do: 'saved' });
  };
  const choose = (run: () => unknown) => () => {
    if (menu.current) menu.current.open = false;
    void run();
  };
  const close = () => {
    if (!state.unsaved || window.confirm(t.file.sure)) act({ do: 'close' });
  };
  return (
    <>
      <details class="menu" ref={menu}
        onKeyDown={(e) => { if (e.key === 'Escape' && menu.current) menu.current.open = false; }}>
        <summary>{t.file.menu}</summary>
        <div class="menu-list">
          <button type="button" onClick={choose(() => save('json'))}>{t.file.saveJson}</button>
          <button type="button" onClick={choose(() => save('yaml'))}>{t.file.saveYaml}</button>
          {'share' in navigator && (
            <button type="button"
              onClick={choose(async () => share(await caseFile(record, 'json', t.file.name)))}>
              {t.file.share}
            </button>
          )}
          <button type="button" onClick={choose(() => setKeeping(true))}>{t.file.keep}</button>
          <button type="button" onClick={choose(close)}>{t.file.closeRecord}</button>
        </div>
      </details>
      {keeping && <KeepDialog close={() => setKeeping(false)} />}
    </>
  );
}
