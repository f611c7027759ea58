/** The page of the display window. */
import './jitless.ts'
import { DisplayApp } from '../shell/display-app.tsx'
import { mount } from './mount.tsx'

await mount(<DisplayApp />)
