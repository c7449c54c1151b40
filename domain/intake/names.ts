import { fold, tidy } from './fold'

const ROLE =
  '(?:特约|见习|实习|职工|首席|专职|驻[\\p{Script=Han}]{2,6}|本报|本网|本刊|全媒体|专栏|署名|资深|总台|央视|文字|视频|参与)*(?:记者|通讯员|评论员|撰稿人?|作者|实习生|特派员|编译|观察员|主播)'

/** Words that stand in an author's or editor's place and name nobody. */
const NOBODY = new Set([
  '未知',
  '佚名',
  '不详',
  '匿名',
  '暂无',
  '无',
  '未署名',
  'admin',
  '管理员',
  '综合',
  '网络',
  '整理',
  '匿名用户',
])

/** An employer that stands before the name with 、 between: 沈阳日报、沈报全媒体记者刘洋. */
const OUTLET = /^\p{Script=Han}{2,8}(?:日报|晚报|时报|早报|新闻社|电视台|新闻网)$/u

const HAN_NAME = /^\p{Script=Han}{2,4}$/u
const FOREIGN = /^[\p{Script=Han}A-Za-z]+(?:[·•・.][\p{Script=Han}A-Za-z]+)+$/u
const HANDLE = /^[\p{Script=Han}A-Za-z0-9_\-@.]{2,14}$/u

export interface Person {
  name: string
  /** What the page calls them: `大众日报通讯员`. */
  role: string | null
}

const ROLED = new RegExp(`^(.{0,16}?${ROLE})[\\s:/]*`, 'u')

/** Two-character names are often set with a space inside: 张 迪. Joins single Han characters that stand alone. */
const joinSpread = (text: string) =>
  text.replace(
    /(?<![^\s、,，;；(（])(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?![^\s、,，;；)）])/gu,
    '$1$2',
  )

/** Editor's code behind a name: 杨倩_NF4425, 韩保林 PK155. */
export const withoutCode = (value: string): string =>
  value.replace(/^(\p{Script=Han}{2,4})[\s_\-(]*[A-Z]{1,4}\d{2,6}\)?$/u, '$1')

/**
 * People named in a byline, or null where the text is not a byline. Names that run together without a separator
 * stay as they are: where one ends and the next begins is not on the page.
 */
export function peopleIn(value: string): Person[] | null {
  const folded = joinSpread(tidy(fold(value)).replace(/^[\s|:/]+|[\s|:/]+$/g, ''))
  if (folded === '' || folded.length > 60 || /[。!?:“”"…]/u.test(folded)) return null
  const marked = folded.replace(
    new RegExp(`([\\p{Script=Han}])(${ROLE})(?=[\\s:/]*\\p{Script=Han})`, 'gu'),
    splitBeforeRole,
  )
  const people: Person[] = []
  let role: string | null = null
  for (const token of marked.split(/[\s、,;&|\n]+|(?<=\p{Script=Han})\/(?=\p{Script=Han})/u)) {
    if (token === '') continue
    const roled = ROLED.exec(token)
    const rest: string = roled ? token.slice(roled[0].length) : token
    if (roled?.[1]) role = roled[1]
    if (rest === '') continue
    if (NOBODY.has(rest.toLowerCase())) continue
    if (OUTLET.test(rest)) continue
    if (!isNameLike(rest)) return null
    people.push({ name: rest, role })
  }
  return people
}

function splitBeforeRole(whole: string, before: string, role: string, offset: number, all: string): string {
  const head = all.slice(0, offset + before.length)
  const open = head.split(/[\s、,;&|]/).at(-1) ?? ''
  return new RegExp(`${ROLE}[\\s:/]*\\p{Script=Han}{2,}$`, 'u').test(open) ? `${before}\n${role}` : whole
}

const isNameLike = (token: string) =>
  HAN_NAME.test(token) || FOREIGN.test(token) || (HANDLE.test(token) && !/^\p{Script=Han}{9,}$/u.test(token))

/** More characters than one Chinese name has, and no dot of a foreign one: probably two names run together. */
export const mayBeSeveral = (name: string): boolean => /^\p{Script=Han}{5,9}$/u.test(name)

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公万俟司马上官欧阳夏侯诸葛闻人东方赫连皇甫尉迟公羊澹台公冶宗政濮阳淳于单于太叔申屠公孙仲孙轩辕令狐钟离宇文长孙慕容鲜于闾丘司徒司空亓官司寇仉督子车颛孙端木巫马公西漆雕乐正壤驷公良拓跋夹谷宰父谷梁晋楚闫法汝鄢涂钦归海岳帅缑亢况郈有琴梁丘左丘东门西门商牟佘佴伯赏南宫墨哈谯笪年爱阳佟第五言福付仝蒿闪植肖覃禤代占仇尧喜苑信闫丛冼仁战初来原展英'

/** Whether a bare token (no 记者 before it) reads as a Chinese person's name: it begins with a family name. */
export const startsWithSurname = (name: string): boolean =>
  /^\p{Script=Han}{2,3}$/u.test(name) && SURNAMES.includes(name.charAt(0))
