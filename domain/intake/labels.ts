/** What a label on a meta line introduces. `other` labels end a value and carry nothing we keep. */
export type LabelKind =
  | 'source'
  | 'editor'
  | 'responsible'
  | 'author'
  | 'proofreader'
  | 'photographer'
  | 'original'
  | 'time'
  | 'other'

const WORDS: [LabelKind, string[]][] = [
  [
    'source',
    [
      '本文来源',
      '信息来源',
      '消息来源',
      '稿件来源',
      '文章来源',
      '新闻来源',
      '内容来源',
      '来源',
      '來源',
      '出处',
      '出處',
      '稿源',
      '转载自',
      '原载',
    ],
  ],
  ['responsible', ['责任编辑', '責任編輯', '责任編輯', '本文责编', '本期责编', '值班责编', '责编', '責編']],
  [
    'editor',
    [
      '本文编辑',
      '网络编辑',
      '网站编辑',
      '值班编辑',
      '本期编辑',
      '新媒体编辑',
      '见习编辑',
      '实习编辑',
      '文字编辑',
      '编辑',
      '編輯',
    ],
  ],
  [
    'author',
    [
      '本文作者',
      '文章作者',
      '作者',
      '本报记者',
      '本网记者',
      '本刊记者',
      '记者',
      '記者',
      '通讯员',
      '撰文',
      '采写',
      '执笔',
      '撰稿',
      '文字',
      '文',
    ],
  ],
  ['proofreader', ['责任校对', '校对', '校對', '审校']],
  ['photographer', ['摄影报道', '摄影', '攝影', '图片', '图', '供图', '制图']],
  ['original', ['本文原标题', '原文标题', '原标题', '原題', '原题']],
  [
    'time',
    ['发布时间', '发表时间', '发布日期', '发稿时间', '更新时间', '发布于', '发表于', '时间', '日期', '時間'],
  ],
  [
    'other',
    [
      '图片来源',
      '资料来源',
      '数据来源',
      '视频来源',
      '照片来源',
      '素材来源',
      '题图来源',
      '图源',
      '人气',
      '评论',
      '浏览次数',
      '浏览量',
      '浏览',
      '阅读次数',
      '阅读量',
      '阅读',
      '点击数',
      '点击量',
      '点击率',
      '点击',
      '访问量',
      '访问次数',
      '字号',
      '字体大小',
      '字体',
      '分享到',
      '分享',
      '审核',
      '初审',
      '复审',
      '终审',
      '审签',
      '审读',
      '签发',
      '监制',
      '编审',
      '主编',
      '总编辑',
      '总编',
      '值班编委',
      '值班主任',
      '值班总编',
      '编导',
      '编委',
      '编译',
      '翻译',
      '制作',
      '策划',
      '统筹',
      '设计',
      '排版',
      '美编',
      '主任',
      '出品',
      '供稿',
      '标签',
      '关键词',
      '关键字',
      '栏目',
      '频道',
      '版权',
      '联系电话',
      '投稿邮箱',
      '邮箱',
      '热线',
      '电话',
      '发布单位',
      '发布人',
      '发布者',
      '发布机构',
      '索引号',
      '信息类别',
      '相关专题',
      '专题',
    ],
  ],
]

const kinds = new Map<string, LabelKind>(
  WORDS.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
)
const longestFirst = [...kinds.keys()].toSorted((a, b) => b.length - a.length)

/** 编 辑: a label set wide. Matches its characters with up to three spaces between them. */
const wide = (word: string) => [...word].join(' {0,3}')
const ANY = longestFirst.map(wide).join('|')

/** Labels too short to stand inside other words: they count only at a boundary. */
const SHORT = new Set([
  '文',
  '图',
  '文字',
  '图片',
  '评论',
  '阅读',
  '主任',
  '频道',
  '版权',
  '专题',
  '记者',
  '時間',
  '时间',
  '翻译',
  '设计',
  '制作',
  '原载',
  '供稿',
  '电话',
  '热线',
  '发布于',
  '发表于',
  '出品',
  '策划',
  '主编',
])

export interface LabelHit {
  kind: LabelKind
  word: string
  /** Where the label starts, and where its value does. */
  start: number
  end: number
  /** A colon or bar says so; otherwise only the place does. */
  sure: boolean
}

const STRONG = new RegExp(`(${ANY})(?:\\s?\\((?:实习|见习|代)\\))?\\s*([:|/])\\s*`, 'gu')
const WEAK = new RegExp(`(?<=^|[\\s|\\[(【〖《])(${ANY})(?=\\s+\\S)`, 'gu')
/** Without anything between: `| 来源CSDN|`, and `发表于2014-08-24`. */
const GLUED =
  /(?<=^|\|\s*)(来源|作者|编辑|责编|责任编辑|校对)(?=[^\s:|/])|(?<=^|[\s|])(发表于|发布于|更新于)(?=\s*\d)/gu

/** Every label on a folded line, in order, none inside another. */
export function labelsIn(folded: string): LabelHit[] {
  const hits: LabelHit[] = []
  const add = (match: RegExpMatchArray, word: string, sure: boolean) => {
    const bare = word.replace(/\s/g, '')
    const start = match.index ?? 0
    const end = start + match[0].length
    const kind = kinds.get(bare) ?? (/[于]$/.test(bare) ? 'time' : null)
    if (!kind) return
    if (SHORT.has(bare) && !atBoundary(folded, start)) return
    if (hits.some((one) => start < one.end && end > one.start)) return
    hits.push({ kind, word: bare, start, end, sure })
  }
  for (const match of folded.matchAll(STRONG))
    if (isSeparator(folded, match)) add(match, match[1] ?? '', true)
  for (const match of folded.matchAll(WEAK)) add(match, match[1] ?? '', false)
  for (const match of folded.matchAll(GLUED)) add(match, match[1] ?? match[2] ?? '', false)
  return hits.toSorted((a, b) => a.start - b.start)
}

/** A slash is a separator only behind a label that stands alone: 编辑/苏芳, not 观察/评论/. */
const isSeparator = (folded: string, match: RegExpMatchArray) =>
  match[2] !== '/' || atBoundary(folded, match.index ?? 0)

const atBoundary = (folded: string, at: number) =>
  at === 0 || !/[\p{Script=Han}A-Za-z]/u.test(folded.charAt(at - 1))

const BUTTONS = [
  '举报',
  '参与互动',
  '大字体',
  '小字体',
  '扫码带走',
  '我要评论',
  '发表评论',
  '我有话说',
  '打印本页',
  '打印',
  '关闭窗口',
  '关闭',
  '收藏本文',
  '收藏',
  '分享',
  '纠错',
  '字号',
  '字体',
  '大 中 小',
  '手机看新闻',
  '手机看',
  '扫一扫',
  '微信扫一扫',
  '微博',
  '微信',
  'QQ空间',
  '复制链接',
  '返回首页',
  '返回列表',
  '关注',
  '订阅',
  '点赞',
  '小中大',
  '大中小',
  '听新闻',
  '语音播报',
  '朗读',
  '推荐阅读',
  '查看原文',
  '原文链接',
  '繁体',
  '简体',
  'English',
  'A-',
  'A+',
  'AA',
  '次阅读',
  '条评论',
  '人参与',
  '人评论',
  '跟贴',
  '跟帖',
  '评论',
  '阅读全文',
  '下载客户端',
  '更多',
  '保存',
  '【',
].toSorted((a, b) => b.length - a.length)
const escaped = BUTTONS.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')

/** Buttons and counters that stand behind a value: cut, however often they repeat. */
export const TRAILING_BUTTONS = new RegExp(
  `(?:(?:^|\\s+|(?<=\\p{Script=Han}))(?:${escaped})(?:[(\\s]*\\d+[)]?)?[\\s:|]*)+$`,
  'u',
)
/** A first button with what follows it, where a space stands before: `EETOP 字号:A- A A+ 大`. */
export const FROM_BUTTON = new RegExp(`(?:^|\\s+|[|]\\s*)(?:${escaped})(?:[\\s(:|].*)?$`, 'u')
export const ALL_BUTTONS = new RegExp(`(?:${escaped}|A|\\d+)`, 'gu')
