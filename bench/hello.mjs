// The least a server in Node can do, in a process of its own: what every figure is compared with.
import { createServer } from 'node:http'

const server = createServer((_request, response) => response.end('hello'))
server.listen(0, () => process.stdout.write(`Ready on http://localhost:${server.address().port}\n`))
