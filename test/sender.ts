// Sends what is due, in a process of its own, to the mail server at the address it is given.
import { sendDue } from '@/lib/mail/send-due'
import { smtpPost } from '@/lib/mail/transport'
import { asInProduction } from './settings'

asInProduction()
await sendDue(new AbortController().signal, smtpPost(String(process.argv[2])))
