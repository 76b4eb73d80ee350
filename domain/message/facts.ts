/** A subject in one line and a body in Markdown; {placeholders} stand for what differs by recipient. */
export type MessageTexts = { subject: string; body: string }

export const messageStates = ['draft', 'scheduled', 'sending', 'sent', 'stopped'] as const
export type MessageState = (typeof messageStates)[number]

/** What a rule counts its days from. */
export const anchors = [
  'opens',
  'closes',
  'change-deadline',
  'hotel-deadline',
  'starts',
  'ends',
] as const
export type Anchor = (typeof anchors)[number]
