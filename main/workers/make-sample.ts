/** The thread that makes a sample's contest file. */
import { makeSample, type SampleOrder } from '../services/samples/make-sample.ts'
import { serveJob } from './run-worker.ts'

await serveJob<SampleOrder, void>(makeSample)
