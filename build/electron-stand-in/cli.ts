#!/usr/bin/env node
// Takes the place of Electron's executable: `cli.ts [switches] <app folder or main file> [switches]`.
// It resolves the module 'electron' to the stand-in and runs the application's main module unchanged. It understands the two switches
// that Playwright's _electron.launch passes, --inspect=0 and --remote-debugging-port=0, so the same specs drive this and the real thing.
import '../require-node.ts'
import { open } from 'node:inspector'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { launched } from './launched.ts'

if (launched.switches.has('inspect')) open(0)

const url = new URL('./electron.ts', import.meta.url).href
registerHooks({ resolve: (name, context, next) => (name === 'electron' ? { url, shortCircuit: true } : next(name, context)) })

const { startWhenLoaded } = await import('./start.ts')
process.argv = [process.execPath, ...launched.args]
await import(pathToFileURL(launched.main).href)
startWhenLoaded()
