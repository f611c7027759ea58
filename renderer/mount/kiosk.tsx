/** The page of the kiosk window. */
import './jitless.ts'
import { guardKiosk } from '../lib/kiosk-guard.ts'
import { KioskApp } from '../shell/kiosk-app.tsx'
import { mount } from './mount.tsx'
import '../styles/kiosk.css'

guardKiosk(window)
await mount(<KioskApp />)
