import { type FormName, schemas } from './schemas'

/** What the form's own schema finds to be mended, by field: asked in the browser, before anything is sent. */
export async function check(
  name: FormName,
  form: HTMLFormElement | null,
): Promise<Record<string, string>> {
  if (!form) return {}
  try {
    // Both come with the schema library, which is not for a page that is only read.
    const [{ problemsOf, readForm }, schema] = await Promise.all([
      import('@/domain/form'),
      schemas[name](),
    ])
    const typed = readForm(schema, new FormData(form))
    const read = schema.safeParse(typed)
    return read.success ? {} : problemsOf(read.error, typed)
  } catch {
    // The schema could not be fetched: the server checks in any case.
    return {}
  }
}

// A field for a file in which none was chosen sends one without a name and without a byte; on its
// way to an action it would be given a name, and be taken for one that was chosen and is empty.
export function withoutEmptyFiles(data: FormData): FormData {
  for (const [name, value] of [...data])
    if (value instanceof File && value.name === '' && value.size === 0) data.delete(name)
  return data
}
