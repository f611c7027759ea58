/** The page of a window that prints: it has one job, named in its address. */
import './jitless.ts'
import { PrintApp } from '../shell/print-app.tsx'
import { mount } from './mount.tsx'
import '../styles/print-page.css'

await mount(<PrintApp job={new URLSearchParams(window.location.search).get('job') ?? ''} />)
