import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import Provider from 'oidc-provider'

export type Account = { email: string; email_verified: boolean }

const client = { client_id: 'the-product', client_secret: 'a secret that both know' }

/** A real OpenID provider. Its accounts sign in with any password; it asks each once whether to pass on. */
export class IdentityProvider {
  /** By what somebody types to sign in, which is the subject as well. */
  readonly accounts = new Map<string, Account>()
  private server: Server | undefined

  constructor(
    readonly port: number,
    readonly product: { origin: string },
  ) {}

  get issuer() {
    return `http://localhost:${this.port}`
  }

  /** The settings that have a product sign people in here. */
  settings = (more: Record<string, string> = {}) => ({
    OIDC_ISSUER: this.issuer,
    OIDC_CLIENT_ID: client.client_id,
    OIDC_CLIENT_SECRET: client.client_secret,
    OIDC_NAME: 'Västerås stad',
    ...more,
  })

  async open() {
    const provider = new Provider(this.issuer, {
      clients: [{ ...client, redirect_uris: [`${this.product.origin}/api/auth/callback/oidc`] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      cookies: { keys: ['a key of the test'] },
      pkce: { required: () => true },
      findAccount: (_, id) => ({
        accountId: id,
        claims: () => ({ sub: id, ...this.accounts.get(id) }),
      }),
    })
    // As at Entra ID: it insists on PKCE and does not say that it knows it.
    provider.use(async (context, next) => {
      await next()
      if (context.path === '/.well-known/openid-configuration')
        delete (context.body as Record<string, unknown>).code_challenge_methods_supported
    })
    this.server = createServer(provider.callback()).listen(this.port)
    await once(this.server, 'listening')
  }

  async close() {
    const { server } = this
    if (!server) return
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
    this.server = undefined
  }
}
