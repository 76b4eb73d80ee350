/** Names in their order, one of them moved a place earlier; as they are when it is the first or none of them. */
export function movedEarlier<Name extends string>(names: Name[], moved = ''): Name[] {
  const at = names.indexOf(moved as Name)
  const [before, it] = [names[at - 1], names[at]]
  if (before === undefined || it === undefined) return names
  return names.with(at - 1, it).with(at, before)
}
