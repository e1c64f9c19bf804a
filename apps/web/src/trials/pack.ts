// SPDX-License-Identifier: Apache-2.0
// The trials that lie beside the page: fetched only when somebody asks for them, then kept in this
// browser for times without a connection. They say nothing about a person.
import { NoPack, openTrials } from '../engine/client';

const FILE = './trials/trials.bin';
/** offline.js leaves this one alone when the page is renewed. */
const KEPT = 'nextline-trials';

/** Opens the newest that can be had. */
export async function openOwnPack(): Promise<void> {
  const kept = 'caches' in window ? await caches.open(KEPT).catch(() => null) : null;
  let response: Response | undefined;
  try {
    response = await fetch(FILE, { cache: 'no-cache' });
  } catch {
    response = await kept?.match(FILE);
  }
  if (!response?.ok) throw new NoPack('none');
  await openTrials(await response.clone().blob());
  await kept?.put(FILE, response).catch(() => undefined);  // only what is a pack
}
