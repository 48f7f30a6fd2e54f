/** What a viewer asked their system for; at the top of a spec, as `test.use({ media: … })`. */
export interface Media {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce';
  forcedColors?: 'active';
}

/** Playwright emulates none of it in Firefox, which takes each from a preference when it starts. */
export const firefoxPreferences = ({ colorScheme, reducedMotion, forcedColors }: Media): Record<string, number> => ({
  ...(colorScheme && { 'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1 }),
  ...(reducedMotion && { 'ui.prefersReducedMotion': 1 }),
  ...(forcedColors && { 'browser.display.document_color_use': 2 }),
});
