// The tests see the style modules and the glob imports of the renderer as its own project does.
/// <reference types="vite/client" />
