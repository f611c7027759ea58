/** One bridge for all windows: call() and onAnnouncement(), no role in it, and never ipcRenderer itself. */
import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('lectern', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('lectern:call', name, input),
  onAnnouncement: (listener: (announcement: unknown) => void): (() => void) => {
    const heard = (_event: unknown, announcement: unknown) => listener(announcement)
    ipcRenderer.on('lectern:announcement', heard)
    return () => {
      ipcRenderer.off('lectern:announcement', heard)
    }
  },
})
