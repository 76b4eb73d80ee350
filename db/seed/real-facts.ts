import { addArticle } from '../../domain/article/add-article'
import { addEvent } from '../../domain/event/add-event'
import { addPartnership } from '../../domain/partnership/add-partnership'
import { invite } from '../../domain/partnership/invite'
import { transaction } from '../client'
import { academy } from './facts/academy'
import { articles } from './facts/articles'
import { conference } from './facts/conference'
import { partnerships } from './facts/partnerships'

/** Both events, the partnerships, all invited to the conference, and the articles. What is there already stays as it is. */
export async function seedRealFacts(): Promise<void> {
  await transaction(async (tx) => {
    const conferenceId = await addEvent(tx, conference)
    await addEvent(tx, academy)
    const added: string[] = []
    for (const partnership of partnerships) {
      const id = await addPartnership(tx, partnership)
      if (id) added.push(id)
    }
    if (conferenceId) await invite(tx, conferenceId, added)
    for (const article of articles) await addArticle(tx, null, article)
  })
}
