import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { as, type Part } from './support/cast'

/** Every page of every room: it answers, speaks no raw message key, breaks no accessibility rule, fits a phone. */

const rooms: Partial<Record<Part, readonly string[]>> = {
  editor: ['/desk', '/desk/new', '/desk/intake', '/account'],
  reviewer: ['/desk/review'],
  rights: [
    '/office',
    '/office/requests',
    '/office/grants',
    '/office/organisations',
    '/office/disputes',
    '/office/ledger',
    '/office/sources',
    '/office/statement',
  ],
  admin: ['/admin/people', '/admin/audit', '/admin/outbox', '/admin/jobs'],
  licensee: [
    '/portal',
    '/portal/catalogue',
    '/portal/requests',
    '/portal/grants',
    '/portal/organisation',
    '/portal/keys',
  ],
}
const open = ['/', '/statement', '/licensing', '/search?q=栖川', '/verify', '/login', '/register', '/reset']

async function look(page: import('@playwright/test').Page, path: string) {
  const answer = await page.goto(path)
  expect.soft(answer?.status(), path).toBe(200)
  await expect.soft(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect
    .soft(
      violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`),
      path,
    )
    .toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.configure({ soft: true }).poll(overflow, `${path} at 360 px`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 800 })
}

for (const [part, paths] of Object.entries(rooms) as [Part, readonly string[]][]) {
  test(`pages of the ${part}`, async ({ browser }) => {
    test.setTimeout(180_000)
    const page = await as(browser, part)
    for (const path of paths) await look(page, path)
  })
}

test('pages that are open to anyone', async ({ page }) => {
  test.setTimeout(180_000)
  for (const path of open) await look(page, path)
})
