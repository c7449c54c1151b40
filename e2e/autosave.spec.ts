import { expect, type Page, test } from '@playwright/test'
import { as } from './support/cast'

/** Words are never lost: offline, closed tab, two tabs. */

async function newDraft(page: Page): Promise<string> {
  await page.goto('/desk/new')
  await page.getByRole('textbox', { name: '标题' }).fill(`自动保存 ${Date.now()}`)
  await page.getByRole('button', { name: '建稿' }).click()
  await expect(page).toHaveURL(/\/desk\/articles\//)
  await expect(page.getByRole('textbox', { name: '正文' })).toBeVisible()
  return page.url()
}

const body = (page: Page) => page.getByRole('textbox', { name: '正文' })
const type = async (page: Page, text: string) => {
  await body(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(text)
}
const saved = (page: Page) => expect(page.locator('[data-save="saved"]')).toBeVisible()

test('what is written without a network is kept over a closed tab and saved when it is back', async ({
  browser,
}) => {
  const page = await as(browser, 'editor')
  const address = await newDraft(page)
  await type(page, '在线时写的一句。')
  await saved(page)
  await page.route('**/api/desk/articles/**', (route) => route.abort())
  await type(page, '断网时写的一句。')
  await expect(page.locator('[data-save="offline"]')).toBeVisible()
  await page.close({ runBeforeUnload: false })

  const again = await page.context().newPage()
  await again.goto(address)
  await expect(body(again)).toContainText('在线时写的一句。断网时写的一句。')
  await saved(again)
  await again.evaluate(() => localStorage.clear())
  await again.reload()
  await expect(body(again)).toContainText('断网时写的一句。')
})

test('two tabs on one draft: the second save is never written over the first in silence', async ({
  browser,
}) => {
  const first = await as(browser, 'editor')
  const address = await newDraft(first)
  const second = await as(browser, 'both')
  await second.goto(address)
  await expect(body(second)).toBeVisible()
  await type(first, '第一人的话。')
  await saved(first)
  await type(second, '第二人的话。')
  const conflict = second.getByRole('alert').filter({ hasText: '这篇稿件已被改动' })
  await expect(conflict).toBeVisible()
  // Their words and mine side by side, marked.
  await expect(conflict.locator('ins')).toContainText('第二')
  await expect(conflict.locator('del')).toContainText('第一')
  await conflict.getByRole('button', { name: '采用对方的' }).click()
  await expect(body(second)).toContainText('第一人的话。')
  await expect(body(second)).not.toContainText('第二人的话。')
})

test('text composed by an input method arrives once and in order while saving runs', async ({ browser }) => {
  const page = await as(browser, 'editor')
  await newDraft(page)
  await body(page).click()
  const client = await page.context().newCDPSession(page)
  for (const [spelled, word] of [
    ['zhong', '中'],
    ['wen', '文'],
    ['shurufa', '输入法'],
  ] as const) {
    for (let n = 1; n <= spelled.length; n++)
      await client.send('Input.imeSetComposition', {
        text: spelled.slice(0, n),
        selectionStart: n,
        selectionEnd: n,
      })
    await client.send('Input.insertText', { text: word })
  }
  await expect(body(page)).toHaveText('中文输入法')
  await saved(page)
  await page.reload()
  await expect(body(page)).toHaveText('中文输入法')
})
