// SPDX-License-Identifier: Apache-2.0
// The page without a connection: everything is fetched once, then served from this browser. The
// build fills in the list of files and a version over their bytes.
const files = 'FILES';
const cacheName = 'nextline-VERSION';
// A collection of trials that somebody asked for (trials/pack.ts); it outlives a new page.
const trialsName = 'nextline-trials';

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(cacheName);
    await cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })));
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys())
      if (name.startsWith('nextline-') && name !== cacheName && name !== trialsName) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  event.respondWith((async () => {
    const cache = await caches.open(cacheName);
    const wanted = event.request.mode === 'navigate' ? './' : event.request;
    return (await cache.match(wanted, { ignoreSearch: true })) ?? fetch(event.request);
  })());
});
