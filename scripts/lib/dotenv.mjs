// Preloaded by the commands that reach the database: which of the two it is stands before the first module is read.
import { existsSync } from 'node:fs'

if (existsSync('.env')) process.loadEnvFile('.env')
