import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'

/** The demo's people by what they do; the password is the demo's. */
export const cast = {
  editor: 'shen@qichuan.example',
  reviewer: 'zhou@qichuan.example',
  both: 'he@qichuan.example',
  rights: 'gu@qichuan.example',
  admin: 'fang@qichuan.example',
  licensee: 'lin@yunting.example',
} as const
export type Part = keyof typeof cast

const states = new Map<Part, Awaited<ReturnType<BrowserContext['storageState']>>>()

/** A page of somebody who has logged in; each person logs in once a worker. */
export async function as(
  browser: Browser,
  part: Part,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const known = states.get(part)
  const context = await browser.newContext({ ...options, ...(known ? { storageState: known } : {}) })
  const page = await context.newPage()
  if (known) return page
  await page.goto('/login')
  await page.getByLabel('邮箱').fill(cast[part])
  await page.getByLabel('密码', { exact: true }).fill('colophon-demo')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page).not.toHaveURL(/login/)
  states.set(part, await context.storageState())
  return page
}
