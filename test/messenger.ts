// Sends one message, in a process of its own, a step at a time, and tells of each.
import { sendOn } from '@/domain/message/send'

const [id = ''] = process.argv.slice(2)
while (await sendOn(id, 'https://registration.example')) console.log('a step')
console.log('the end')
