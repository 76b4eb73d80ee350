// Heard and felt as well as read: one high note for whoever may come in, two low ones for whoever may not.
const notes = { good: [880], warm: [587, 587], bad: [220, 196] }
const pulses = { good: [60], warm: [60, 80, 60], bad: [250] }

let context: AudioContext | null = null

/** Tells the colour of a result to ears and hands. Where it cannot be heard, it stands on the screen. */
export function sound(look: 'good' | 'warm' | 'bad'): void {
  navigator.vibrate?.(pulses[look])
  try {
    context ??= new AudioContext()
    for (const [i, frequency] of notes[look].entries()) {
      const [note, volume] = [context.createOscillator(), context.createGain()]
      const at = context.currentTime + i * 0.18
      note.frequency.value = frequency
      volume.gain.setValueAtTime(0.15, at)
      volume.gain.exponentialRampToValueAtTime(0.001, at + 0.16)
      note.connect(volume).connect(context.destination)
      note.start(at)
      note.stop(at + 0.17)
    }
  } catch {
    // No sound here.
  }
}
