/** Where Lectern keeps things, under one data folder. */
import { join } from 'node:path'

export type Folders = Readonly<{ contests: string; samples: string; exports: string; state: string; logs: string }>

export function foldersUnder(data: string): Folders {
  return {
    contests: join(data, 'contests'),
    samples: join(data, 'samples'),
    exports: join(data, 'exports'),
    state: data,
    logs: join(data, 'logs'),
  }
}
