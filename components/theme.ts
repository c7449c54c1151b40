import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Paper and ink: warm greys from the lightest to the darkest. */
const gray: MantineColorsTuple = [
  '#f8f6f2',
  '#f1eee7',
  '#e7e3da',
  '#dcd7cc',
  '#c9c3b6',
  '#a8a194',
  '#827b6f',
  '#645e53',
  '#45403a',
  '#2a2723',
]
const dark: MantineColorsTuple = [
  '#e9e5dd',
  '#c9c4ba',
  '#a9a298',
  '#837c72',
  '#4a4640',
  '#38352f',
  '#272521',
  '#1b1a17',
  '#141311',
  '#0e0d0c',
]
/** Links and focus. */
const ink: MantineColorsTuple = [
  '#eef3f9',
  '#dce6f1',
  '#b9cbe1',
  '#9cb9da',
  '#7ea3cd',
  '#5a84b6',
  '#416ea3',
  '#2b578c',
  '#1f4473',
  '#16335a',
]
/** 朱红: for the one act that binds. */
const seal: MantineColorsTuple = [
  '#fdf1ee',
  '#f9dfd9',
  '#f0bcb2',
  '#e9a093',
  '#e38a7b',
  '#d65f4b',
  '#cb4a36',
  '#b83a2b',
  '#9c2e21',
  '#7f2318',
]
const own: MantineColorsTuple = [
  '#edf7f0',
  '#d8ecdd',
  '#b0d8bb',
  '#93cba4',
  '#72bb88',
  '#4ca567',
  '#3d8f56',
  '#2c7443',
  '#215a34',
  '#174326',
]
const slate: MantineColorsTuple = [
  '#f1f3f5',
  '#e1e5ea',
  '#c3cad3',
  '#adb8c4',
  '#94a2b2',
  '#738499',
  '#5f7085',
  '#4b5a6c',
  '#3a4757',
  '#2a3441',
]
const amber: MantineColorsTuple = [
  '#fdf6e3',
  '#faebc4',
  '#f3d68b',
  '#ecc052',
  '#e0ac34',
  '#c98f10',
  '#a87406',
  '#855b00',
  '#6b4900',
  '#4d3400',
]

export const theme = createTheme({
  colors: { gray, dark, ink, seal, own, slate, amber },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  defaultRadius: 4,
  radius: { xs: '4px', sm: '4px', md: '4px', lg: '4px', xl: '4px' },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 6px 24px rgb(30 26 20 / 14%)',
    lg: '0 6px 24px rgb(30 26 20 / 14%)',
    xl: 'none',
  },
  fontFamily:
    '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.5' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.4' },
      h2: { fontSize: '16px', lineHeight: '1.4' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
})

/** Mantine's own names for paper, ink and hairline in both schemes. Ours are in `tokens.css`. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfaf6',
    '--mantine-color-text': '#211e1a',
    '--mantine-color-dimmed': '#645e53',
    '--mantine-color-placeholder': '#6f685d',
    '--mantine-color-default-border': '#d9d4c8',
    '--mantine-color-error': '#a8301f',
    '--mantine-color-anchor': '#2b578c',
  },
  dark: {
    '--mantine-color-body': '#1b1a17',
    '--mantine-color-text': '#e9e5dd',
    '--mantine-color-dimmed': '#a9a298',
    '--mantine-color-placeholder': '#9a9388',
    '--mantine-color-default-border': '#3d3a34',
    '--mantine-color-error': '#ee9586',
    '--mantine-color-anchor': '#9cb9da',
  },
})
