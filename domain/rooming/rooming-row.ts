/** A room of a rooming list: one guest, or two who agreed to share. Days and nights are YYYY-MM-DD. */
export type RoomingRow = {
  /** The reference of its guest; of two, the one that comes first. */
  room: string
  kind: 'single' | 'double'
  guests: RoomGuest[]
}

export type RoomGuest = {
  reference: string
  familyName: string
  givenNames: string
  /** The day of the first night, and the day after the last. */
  arrives: string
  departs: string
  nights: string[]
  /** Those of the nights that ICLD pays. */
  paidByIcld: string[]
}
