type Props = { label: string; value: string | undefined }

/** What is looked for by its name, the first field of a page's search. */
export const SearchField = ({ label, value }: Props) => (
  <div className="min-w-0 grow basis-64">
    <label htmlFor="q" className="font-semibold">
      {label}
    </label>
    <input id="q" name="q" type="search" defaultValue={value} className="field mt-1" />
  </div>
)
