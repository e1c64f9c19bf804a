// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { asCase } from '../record/case';
import { readFile, Unreadable } from '../record/read_file';

export interface FileOpening {
  over: boolean;
  trouble: Unreadable | null;
  take: (file: Blob | undefined) => Promise<void>;
  drop: { onDragOver: (e: DragEvent) => void; onDragLeave: () => void; onDrop: (e: DragEvent) => void };
}

export function useOpenFile(): FileOpening {
  const { state, act } = useApp();
  const [over, setOver] = useState(false);
  const [trouble, setTrouble] = useState<Unreadable | null>(null);
  const take = async (file: Blob | undefined) => {
    if (!file) return;
    setTrouble(null);
    try {
      const record = asCase(await readFile(file), state.asOf, state.region);
      act({ do: 'open', record, screen: 'record', toCheck: true });
    } catch (error) {
      setTrouble(error instanceof Unreadable ? error : new Unreadable('json', [String(error)]));
    }
  };
  const drop = {
    onDragOver: (e: DragEvent) => { e.preventDefault(); setOver(true); },
    onDragLeave: () => setOver(false),
    onDrop: (e: DragEvent) => {
      e.preventDefault();
      setOver(false);
      void take(e.dataTransfer?.files[0]);
    },
  };
  return { over, trouble, take, drop };
}

export function OpenFile({ file }: { file: FileOpening }) {
  const { t } = useApp();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input ref={input} type="file" accept=".json,.yaml,.yml,application/json" hidden
        onChange={(e) => {
          void file.take(e.currentTarget.files?.[0]);
          e.currentTarget.value = '';
        }} />
      <button type="button" onClick={() => input.current?.click()}>
        {file.over ? t.start.drop : t.start.openDo}
      </button>
      <div role="alert">
        {file.trouble && (
          <div class="problem">
            <p>{t.record.unreadable[file.trouble.why]}</p>
            <ul>{file.trouble.places.slice(0, 10).map((place) => <li key={place}><code>{place}</code></li>)}</ul>
          </div>
        )}
      </div>
    </>
  );
}
