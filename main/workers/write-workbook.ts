/** The thread that writes a workbook: a WorkbookInput in, the bytes of the xlsx file out. */
import { trackWorkbook } from '../exporting/track-workbook.ts'
import type { WorkbookInput } from '../exporting/workbook-input.ts'
import { serveJob } from './run-worker.ts'

await serveJob<WorkbookInput, Uint8Array>(trackWorkbook)
