import { can } from '@/domain/permissions'
import { daysOf } from '@/lib/days'

type Context = { params: Promise<{ slug: string }> }

// Keeps the pages of doors with their scripts, and nothing else: whom a door knows stands sealed in the
// browser's database. Its scope is the doors of one event.
const script = `
const kept = 'doors ' + new URL('.', location.href).pathname.replace(/\\/$/, '')
const patience = 4000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  event.waitUntil(
    keep(event.data)
      .then(() => true, () => caches.match(event.data.page, { cacheName: kept }))
      .then((known) => event.ports[0].postMessage(Boolean(known))),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (pathname.startsWith('/_next/static/') || pathname === '/favicon.svg')
    event.respondWith(file(request))
})

async function keep({ page, files }) {
  const cache = await caches.open(kept)
  const fresh = await fetch(page, { cache: 'no-store', redirect: 'error' })
  if (!fresh.ok) throw new Error(page)
  await cache.put(page, fresh)
  const missing = []
  for (const one of files) if (!(await cache.match(one))) missing.push(one)
  await cache.addAll(missing)
}

// The page itself is asked for anew while there is a connection; a search in its address is not kept.
// Whoever is told that there is no such page keeps the door no more: what is kept says what to do with
// whom it still has to tell of.
async function page(request) {
  const fresh = await fetch(request, { signal: AbortSignal.timeout(patience) }).catch(() => null)
  if (fresh && fresh.status < 500 && fresh.status !== 404) return fresh
  const { pathname } = new URL(request.url)
  const known = await caches.match(pathname, { cacheName: kept, ignoreVary: true })
  return known ?? fresh ?? Response.error()
}

// What the build made changes with its name.
async function file(request) {
  const known = await caches.match(request.url, { cacheName: kept, ignoreVary: true })
  return known ?? fetch(request)
}
`

/** The worker of the doors of an event. */
export async function GET(_: Request, { params }: Context) {
  await daysOf((await params).slug, can.keepDoor)
  return new Response(script, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
