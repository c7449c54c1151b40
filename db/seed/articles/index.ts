import type { SeedArticle } from '../types'
import { business } from './business'
import { culture } from './culture'
import { life } from './life'
import { news } from './news'
import { technology } from './technology'

export const articles: readonly SeedArticle[] = [...news, ...life, ...business, ...culture, ...technology]
