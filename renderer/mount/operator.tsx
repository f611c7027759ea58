/** The page of the operator window. */
import './jitless.ts'
import { OperatorApp } from '../shell/operator-app.tsx'
import { mount } from './mount.tsx'

await mount(<OperatorApp />)
