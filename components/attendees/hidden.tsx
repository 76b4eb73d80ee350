/** What an address says, to be sent on with a form. */
export function Hidden({ query }: { query: URLSearchParams }) {
  return [...query].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
