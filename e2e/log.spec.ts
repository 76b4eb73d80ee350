import { attendee, ways } from './support/journey.ts'
import { press } from './support/registering.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { words } from './support/words.ts'

for (const { locale, how, use } of ways) {
  const t = words[locale]
  const log = `/${locale}/staff/log`
  test.describe(how, () => {
    test.use(use)

    test('the log tells in words what was done to a registration, and who looked at its needs', async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const delegate = await visitor()
      const email = newAddress('logged')
      const partyId = freshPartnership().parties[0]?.id ?? ''
      const reference = await delegate.register({ email, partyId, diet: 'SECRET-DIET' })
      await signIn(page, people.staff)
      const its = `${attendee(locale, reference)}`
      for (let i = 0; i < 3; i++) await page.goto(its)
      const looks = server.rows(
        `select 1 from audit_log a join registrations r on r.id = a.registration_id
         where r.reference = ? and a.act = 'needs-seen'`,
        reference,
      )
      expect(looks).toHaveLength(1)
      await delegate.answer(`/en/my/${reference}/change/you`, 'Save the change', {
        ...{ givenNames: 'Mpho', familyName: 'Changed', mobile: '+46 70 174 06 05' },
        ...{ delegateRole: 'other', theme: 'trust', spokenLanguage: 'en' },
        ...{ interpretation: '', gender: 'not-said' },
      })
      await delegate.answer(`/en/my/${reference}/change/needs`, 'Save the change', {
        ...{ diet: 'SECRET-OTHER', accessOther: '', sensitiveConsent: 'yes' },
      })

      await page.goto(log)
      await page.getByLabel(t('log.q')).fill(reference.toLowerCase())
      await press(page, t('log.show'))
      await expect(page).toHaveURL(/[?&]q=/)
      const entries = page.locator('main ol.rows > li')
      await expect(entries).toHaveCount(4)
      await expect(entries.nth(0)).toContainText(t('my.pages.needs'))
      await expect(entries.nth(1)).toContainText(`${t('columns.familyName')}:`)
      await expect(entries.nth(1)).toContainText('→ Changed')
      await expect(entries.nth(1)).toContainText(email)
      await expect(entries.nth(2)).toContainText(t('acts.needs-seen'))
      await expect(entries.nth(2)).toContainText(people.staff)
      await expect(entries.nth(3)).toContainText(t('acts.registered'))
      await expect(page.locator('main')).not.toContainText('SECRET')

      // To what it was done, and what else its person did.
      await entries.nth(1).getByRole('link', { name: reference }).click()
      await expect(page).toHaveURL(its)
      await page.goBack()
      await entries.nth(1).getByRole('link', { name: email }).click()
      await expect(page).toHaveURL(/person=/)
      await expect(page.locator('main')).toContainText(t('log.only.person', { what: email }))
      await expect(page.getByRole('link', { name: t('log.older') })).toHaveCount(0)
    })

    test('more than fifty entries are read on, and the address says from where', async ({
      page,
      server,
      signIn,
    }) => {
      const id = `many-${locale}`
      for (let i = 0; i < 60; i++)
        server.arrange(
          `insert into audit_log (at, act, subject_kind, subject_id, "after")
           values (?, 'article-changed', 'article', ?, ?)`,
          ...[Date.parse('2019-03-25T12:00:00Z'), id, JSON.stringify({ position: String(i) })],
        )
      await signIn(page, people.staff)
      await page.goto(`${log}?subject=article:${id}`)
      const entries = page.locator('main ol.rows > li')
      await expect(entries).toHaveCount(50)
      await expect(entries.first()).toContainText(`${t('fields.article.position')}: 59`)
      await page.getByRole('link', { name: t('log.older') }).click()
      await expect(page).toHaveURL(/before=\d+/)
      await expect(entries).toHaveCount(10)
      await expect(entries.first()).toContainText(`${t('fields.article.position')}: 9`)
      await page.getByRole('link', { name: t('log.newest') }).click()
      await expect(entries).toHaveCount(50)
    })
  })
}

test('what is taken out of the log is what the address asks for, and stands in the log', async ({
  server,
  visitor,
}) => {
  const staff = await (await visitor()).signIn(people.staff)
  const answer = await staff.get(`/sv/staff/log/csv?event=${conference}&act=registered`)
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8')
  const [heading, ...rows] = (await answer.text()).replace('\uFEFF', '').trim().split('\r\n')
  expect(heading).toBe('När;Vad;Av;Referens;Möte;Partnerskap;Om;Före och efter')
  const { n } = server.row<{ n: number }>(
    `select count(*) n from audit_log a join events e on e.id = a.event_id
     where e.slug = ? and a.act = 'registered'`,
    conference,
  )
  expect(rows).toHaveLength(n)
  expect(rows[0]).toMatch(/;VAS-[0-9A-Z]+;/)
  const [noted] = server.rows<{ after: string }>(
    `select "after" from audit_log where act = 'list-exported' order by id desc limit 1`,
  )
  expect(JSON.parse(noted?.after ?? '')).toEqual({
    ...{ of: 'log', format: 'csv', query: `event=${conference}&act=registered` },
  })
})
