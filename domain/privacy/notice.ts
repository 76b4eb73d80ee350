/** The version of the privacy notice in force: the day its words were last changed. */
export const privacyVersion = '2019-03-25'
