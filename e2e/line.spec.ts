import { existsSync, readFileSync } from 'node:fs'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { as } from './support/cast'
import { inDatabase } from './support/in-database'

/** The line itself: a reprint comes in and cannot be licensed; an own article is written, licensed and delivered. */

const SEED = '../shared/data/seed/sd.cri.cn-20210220.txt'
const seed = existsSync(SEED)
/** Of the seed's form, for a checkout without `../shared`. */
const invented = `澄江口两个产业园获批省级示范
2026-03-02 09:12:40来源: 江澄日报编辑: 谷雨责编: 安然

  近日,省有关部门公布首批省级示范产业园名单,澄江口申报的两个园区全部入选。

澄江口两个产业园获批省级示范

  两个园区分别以船舶配套和海洋信息服务为主,去年合计完成产值三百二十亿元。(江澄日报通讯员 方圆)

澄江在线版权声明

1、凡本网注明“来源:澄江在线”的内容,未经书面授权不得转载。
`
const reprint = seed
  ? { text: readFileSync(SEED, 'utf8'), title: '日照市成功获批2个省级战略性新兴产业集群', source: '大众日报' }
  : { text: invented, title: '澄江口两个产业园获批省级示范', source: '江澄日报' }

/** The article's page is saved and shows no unsaved words. */
const saved = (page: Page) => expect(page.getByText(/^已保存 \d\d:\d\d/)).toBeVisible()

/** The reviewer signs off and publishes; gives the public address. */
async function signOffAndPublish(browser: Browser, id: string): Promise<string> {
  const page = await as(browser, 'reviewer')
  await page.goto(`/desk/review/${id}`)
  await page.getByRole('button', { name: '签发' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '签发' }).click()
  await expect(page.getByText('已签发').first()).toBeVisible()
  await page.getByRole('button', { name: '发布' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click()
  await expect(page.locator('[data-state="published"]').first()).toBeVisible()
  const number = ((await page.getByText(/^审稿 G-\d{4}-\d+/).textContent()) ?? '').replace('审稿 ', '')
  await page.context().close()
  return `/a/${number}`
}

test('a reprint is brought in, reviewed and published, and a request for it is refused by S4', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  inDatabase('list-source.ts', reprint.source)
  const editor = await as(browser, 'editor')
  await editor.goto('/desk/intake')
  await editor.getByLabel('粘贴的文字').fill(reprint.text)
  await editor.getByRole('button', { name: '进稿' }).click()
  await expect(editor).toHaveURL(/\/desk\/articles\//)
  const id = editor.url().split('/').at(-1) ?? ''
  await expect(editor.getByLabel('标题', { exact: true })).toHaveValue(reprint.title)
  await expect(editor.getByRole('combobox', { name: '来源' })).toHaveValue(reprint.source)
  const panel = editor.getByRole('complementary', { name: '版权与检查' })
  await expect(panel.locator('[data-right="third_party"]').first()).toBeVisible()

  // The pictures' files did not come with the text: nothing goes to review before they are there or taken out.
  const remove = editor.getByRole('button', { name: '删去图片' })
  await expect(panel.getByText('图片已到位').first()).toBeVisible()
  for (let left = await remove.count(); left > 0; left--) {
    await remove.first().click()
    await expect(remove).toHaveCount(left - 1)
  }
  await saved(editor)
  await editor.getByRole('button', { name: '送审' }).click()
  await expect(editor.locator('[data-state="inReview"]').first()).toBeVisible()

  const address = await signOffAndPublish(browser, id)
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await reader.goto(address)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(reprint.title)
  await expect(reader.getByText(new RegExp(`来源[:：]\\s*${reprint.source}`)).first()).toBeVisible()
  await expect(reader.getByText(/编辑[:：]\s*沈禾/).first()).toBeVisible()
  await expect(reader.getByText(/责编[:：]\s*周砚/).first()).toBeVisible()
  await expect(reader.getByRole('link', { name: '申请转载' })).toHaveCount(0)

  const licensee = await as(browser, 'licensee')
  await licensee.goto(`/portal/requests/new?article=${id}`)
  await expect(
    licensee.getByText(new RegExp(`${reprint.source}.*第四条|第四条.*${reprint.source}`)).first(),
  ).toBeVisible()
  await expect(licensee.getByRole('button', { name: '送出' })).toHaveCount(0)
})

test('an own article is written, reviewed by another, licensed, checked, delivered in scope and refused beyond it', async ({
  browser,
  request,
}) => {
  test.setTimeout(240_000)
  const title = `栖川湿地迎来首批候鸟 ${Date.now()}`
  const editor = await as(browser, 'editor')
  await editor.goto('/desk/new')
  await editor.getByRole('textbox', { name: '标题' }).fill(title)
  await editor.getByRole('button', { name: '建稿' }).click()
  await expect(editor).toHaveURL(/\/desk\/articles\//)
  const id = editor.url().split('/').at(-1) ?? ''
  await editor.getByRole('combobox', { name: '来源' }).fill('栖川在线')
  await editor.getByRole('textbox', { name: '正文' }).click()
  await editor.keyboard.insertText('栖川在线消息:首批候鸟今天飞抵栖川湿地,数量比去年同期多两成。')
  await editor.keyboard.press('Enter')
  await editor.keyboard.insertText('保护站提醒市民观鸟时保持距离。')
  await saved(editor)
  await expect(
    editor.getByRole('complementary', { name: '版权与检查' }).locator('[data-right="own"]').first(),
  ).toBeVisible()
  await editor.getByRole('button', { name: '送审' }).click()
  await expect(editor.locator('[data-state="inReview"]').first()).toBeVisible()
  // Who wrote it is no reviewer of it, by page or by address.
  await editor.goto(`/desk/review/${id}`)
  await expect(editor.getByRole('button', { name: '签发' })).toHaveCount(0)

  const address = await signOffAndPublish(browser, id)

  const licensee = await as(browser, 'licensee')
  await licensee.goto(`/portal/requests/new?article=${id}`)
  await licensee.getByRole('checkbox', { name: /^(全文)?转载/ }).check()
  const channel = licensee.getByRole('checkbox', { name: /news\.yunting\.example/ })
  await channel.check()
  await licensee.getByRole('radio', { name: '中国内地', exact: true }).check()
  await licensee.getByRole('button', { name: '一年' }).click()
  await licensee.getByLabel('用途说明').fill('新闻频道转载')
  await expect(licensee.getByText(/news\.yunting\.example/).first()).toBeVisible()
  const send = licensee.getByRole('button', { name: '送出' })
  await expect(send).not.toHaveAttribute('aria-disabled', 'true')
  await send.click()
  await expect(licensee).toHaveURL(/\/portal\/requests\/(?!new)/)
  const requestId = licensee.url().split('/').at(-1) ?? ''

  const office = await as(browser, 'rights')
  await office.goto(`/office/requests/${requestId}`)
  await expect(office.getByText(title).first()).toBeVisible()
  await office.getByRole('button', { name: '授权', exact: true }).click()
  await office.getByRole('dialog').getByRole('button', { name: '授权', exact: true }).click()
  await expect(office).toHaveURL(/\/office\/grants\//)
  const grantId = office.url().split('/').at(-1) ?? ''

  // The letter: a PDF for the licensee, and a page that tells anyone whether it stands, without the price.
  await licensee.goto(`/portal/grants/${grantId}`)
  const letter = await licensee.request.get(`/api/grants/${grantId}/letter`)
  expect(letter.headers()['content-type']).toContain('application/pdf')
  expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-')
  const check = await licensee.getByRole('link', { name: '公开查验' }).getAttribute('href')
  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await stranger.goto(check ?? '')
  await expect(stranger.getByText('有效').first()).toBeVisible()
  await expect(stranger.getByText(title).first()).toBeVisible()
  await expect(stranger.getByText(/价款|¥|元/)).toHaveCount(0)

  // In scope: by page.
  const downloading = licensee.waitForEvent('download')
  await licensee.getByRole('button', { name: /HTML/ }).first().click()
  expect((await downloading).suggestedFilename()).toMatch(/\.html$/)

  // By machine, and beyond the scope: another host, a translation, after the term.
  await licensee.goto('/portal/keys')
  await licensee.getByLabel('密钥名称').fill('采编系统')
  await licensee.getByRole('button', { name: '生成密钥' }).click()
  const key = await licensee.getByLabel('新密钥').inputValue()
  const number = address.split('/').at(-1) ?? ''
  const pull = (search: string) =>
    request.get(`/api/v1/items/${number}?${search}`, {
      headers: { Authorization: `Bearer ${key}`, 'Accept-Language': 'zh-CN' },
    })
  const inScope = await pull('format=ninjs&channel=web:news.yunting.example&territory=CN')
  expect(inScope.status()).toBe(200)
  expect(JSON.stringify(await inScope.json())).toContain('候鸟')
  const refused = async (search: string) => {
    const answer = await pull(search)
    expect(answer.headers()['content-type']).toContain('application/problem+json')
    return { status: answer.status(), ...(await answer.json()) }
  }
  const elsewhere = await refused('format=html&channel=web:news.yunting.example.evil.example&territory=CN')
  expect(elsewhere).toMatchObject({ status: 403, code: 'CHANNEL_NOT_GRANTED' })
  const translated = await refused(
    'format=html&channel=web:news.yunting.example&territory=CN&use=translate&lang=en',
  )
  expect(translated).toMatchObject({ status: 403, code: 'RIGHT_NOT_GRANTED' })
  expect(translated.cites.length).toBeGreaterThan(0)
  inDatabase('end-term.ts', grantId)
  expect(await refused('format=html&channel=web:news.yunting.example&territory=CN')).toMatchObject({
    status: 403,
    code: 'TERM_ENDED',
  })
  await stranger.reload()
  await expect(
    stranger
      .getByText('已期满')
      .or(stranger.getByText(/期限.*届满|到期/))
      .first(),
  ).toBeVisible()
})
