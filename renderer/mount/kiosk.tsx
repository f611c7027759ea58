/** The page of the kiosk window. */
import './jitless.ts'
import { KioskApp } from '../shell/kiosk-app.tsx'
import { mount } from './mount.tsx'

await mount(<KioskApp />)
