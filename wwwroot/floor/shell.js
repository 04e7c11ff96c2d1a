// The app on the tablet: exactly the files in shell.files, all of one version. Everything else, above all pages and answers with business
// in them, goes to the server as if this worker were not there.
const name = `floor-${shell.version}`;

addEventListener("install", e => e.waitUntil((async () => {
  const cache = await caches.open(name);
  await cache.addAll(shell.files.map(file => new Request(file, { cache: "reload" })));
  await skipWaiting();
})()));

addEventListener("activate", e => e.waitUntil((async () => {
  for (const old of await caches.keys()) if (old.startsWith("floor-") && old !== name) await caches.delete(old);
  await clients.claim();
})()));

addEventListener("fetch", e => {
  const url = new URL(e.request.url);
  if (e.request.method !== "GET" || url.origin !== location.origin || !shell.files.includes(url.pathname)) return;
  e.respondWith((async () => await (await caches.open(name)).match(url.pathname) ?? fetch(e.request))());
});
