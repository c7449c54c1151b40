'use client'

import { MantineProvider } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { type ReactNode, useState } from 'react'
import { cssVariables, theme } from './theme'

/** Where the scroll lock behind dialogs looks for the nonce of the style it writes. */
const bundlerGlobal = globalThis as typeof globalThis & { __webpack_nonce__?: string }

/** Look, toasts and dialogs for every page of the app. `nonce` is that of the answer, for the styles Mantine writes. */
export function Providers({ nonce: given, children }: { nonce: string; children: ReactNode }) {
  // A refresh brings the nonce of its own answer, but the document goes by that of the first.
  const [nonce] = useState(given)
  if (typeof window !== 'undefined') bundlerGlobal.__webpack_nonce__ = nonce
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <ModalsProvider>
        <Notifications position="bottom-right" limit={4} autoClose={6000} />
        {children}
      </ModalsProvider>
    </MantineProvider>
  )
}
