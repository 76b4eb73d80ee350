'use client'

/** When even the layout fails: in both languages, for which one is meant cannot be known here. */
export default function GlobalApology({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>ICLD</title>
        <main>
          <h1>Something went wrong on our side</h1>
          <p>It is not your fault. Try again in a while.</p>
          <p lang="sv">Något gick fel hos oss. Det är inte ditt fel. Försök igen om en stund.</p>
          <p>{error.digest}</p>
        </main>
      </body>
    </html>
  )
}
