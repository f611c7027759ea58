/** The first import of every page: zod must not compile schemas with Function, which the page's policy forbids. */
import { z } from 'zod'

z.config({ jitless: true })
