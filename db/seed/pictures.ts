import { bridge, harbour, hills, terraces, viaduct } from './drawing/landscapes'
import { chart, lanterns, library, network, skyline } from './drawing/town'

/** The demo's pictures are drawn, not stored: no file of anyone's lies in the repository. */
const motifs = { hills, terraces, bridge, harbour, viaduct, skyline, library, lanterns, chart, network }

export type Motif = keyof typeof motifs

/** Bytes of a motif as PNG, 1200 × 800; the same bytes every time. */
export const drawPicture = (motif: Motif): Uint8Array => motifs[motif]().png()
