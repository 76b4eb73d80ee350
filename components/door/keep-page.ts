/**
 * Has the worker keep this page and its scripts, so that it opens without a connection. False where
 * the browser has no workers, or it could not be done now.
 */
export async function keepPage(doors: string): Promise<boolean> {
  if (!navigator.serviceWorker) return false
  try {
    await navigator.serviceWorker.register(`${doors}/worker.js`, { scope: `${doors}/` })
    const { active } = await navigator.serviceWorker.ready
    if (!active) return false
    const channel = new MessageChannel()
    const kept = new Promise<boolean>((resolve) => {
      channel.port1.onmessage = ({ data }) => resolve(data === true)
    })
    active.postMessage({ page: location.pathname, files: filesOfPage() }, [channel.port2])
    return await kept
  } catch {
    return false
  }
}

/** Lets go of the page, once its door is closed; of the worker too, when it keeps no other door's page. */
export async function forgetPage(doors: string): Promise<void> {
  const name = `doors ${doors}`
  if (!(await caches.has(name))) return
  const cache = await caches.open(name)
  await cache.delete(location.pathname, { ignoreVary: true })
  const left = (await cache.keys()).map(({ url }) => new URL(url).pathname)
  if (left.some((path) => path.startsWith(`${doors}/`))) return
  await caches.delete(name)
  const worker = await navigator.serviceWorker?.getRegistration(`${doors}/`)
  await worker?.unregister()
}

const filesOfPage = () => {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const named = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(
    (one) => one.src,
  )
  const paths = [...loaded, ...named].map((address) => new URL(address, location.href))
  const own = paths.filter(
    ({ origin, pathname }) =>
      origin === location.origin &&
      (pathname.startsWith('/_next/static/') || pathname === '/favicon.svg'),
  )
  return [...new Set(own.map(({ pathname, search }) => pathname + search))]
}
