// SPDX-License-Identifier: Apache-2.0
// One locked record in this browser (IndexedDB). Nothing is kept unless somebody asks for it.
import type { Locked } from './cipher';

const NAME = 'nextline', STORE = 'kept', KEY = 'record';

function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const base = await open();
  try {
    return await new Promise<T>((done, failed) => {
      const transaction = base.transaction(STORE, mode);
      const asked = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => done(asked.result);
      transaction.onerror = () => failed(transaction.error);
    });
  } finally {
    base.close();
  }
}

export const keep = (locked: Locked) => run('readwrite', (store) => store.put(locked, KEY));
export const kept = () => run<Locked | undefined>('readonly', (store) => store.get(KEY));
export const forget = () => run('readwrite', (store) => store.delete(KEY));
