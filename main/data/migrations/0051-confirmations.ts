/** Questions of chiefs to judges about sealed sheets. */
export const confirmationShape = ''
