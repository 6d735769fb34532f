import { css } from 'lit';

/**
 * Public tokens are `--connect-*`, each with its default here; everything drawn uses the private `--_*` that they
 * become, and tones in between are mixed, so that one accent re-themes the kit. The colour scheme is the page's.
 * What stands on the accent is black or white by the accent's luminance, which is the y of XYZ: at 0.18 both have 4.5:1.
 * A button under the pointer moves away from the text on it. Lines that say something (focus, what is chosen) keep
 * the accent's hue but are dark enough for light surfaces and light enough for dark ones, whatever the accent is.
 * In parts, by what needs them: a page with nothing but a button takes only the first, and the tones of news and
 * dialogs, in files of their own, come with those.
 */
export const controlTokens = css`
  --_text: var(--connect-text, light-dark(#16181d, #f2f3f5));
  --_accent: var(--connect-accent, light-dark(#3355dd, #8ba3ff));
  --_on-accent: var(
    --connect-on-accent,
    oklch(from color(from var(--_accent) xyz y y y) clamp(0, (0.565 - l) * 999, 1) 0 0)
  );
  --_accent-line: var(
    --connect-accent-line,
    light-dark(oklch(from var(--_accent) min(l, 0.58) c h), oklch(from var(--_accent) max(l, 0.65) c h))
  );
  --_focus: var(--connect-focus, var(--_accent-line));
  --_radius-control: var(--connect-radius-control, 10px);
  --_space: var(--connect-space, 4px);
  --_control-height: var(--connect-control-height, 44px);
  --_font-size: var(--connect-font-size, 0.9375rem);
  --_motion: var(--connect-motion, 180ms);
  --_easing: var(--connect-easing, cubic-bezier(0.2, 0.7, 0.2, 1));
  --_accent-shade: oklch(from var(--_on-accent) calc(1 - l) 0 0);
  --_accent-hover: color-mix(in oklab, var(--_accent) 88%, var(--_accent-shade));
`;

/** Cards, lists and what is on them. */
export const surfaceTokens = css`
  --_muted: var(--connect-muted, light-dark(#5b606b, #a4a9b4));
  --_surface: var(--connect-surface, light-dark(#ffffff, #1b1d22));
  --_border: var(--connect-border, light-dark(#e2e4e9, #33363e));
  --_border-control: var(--connect-border-control, color-mix(in oklab, var(--_text) 48%, var(--_surface)));
  --_radius-card: var(--connect-radius-card, 16px);
  --_radius-mark: var(--connect-radius-mark, 10px);
  --_padding: var(--connect-padding, calc(var(--_space) * 6));
  --_card-width: var(--connect-card-width, 400px);
  --_title-size: var(--connect-title-size, calc(var(--_font-size) * 1.3334));
  --_help-size: calc(var(--_font-size) * 0.8667);
  --_hover: color-mix(in oklab, var(--_text) 5%, var(--_surface));
  --_pressed: color-mix(in oklab, var(--_text) 9%, var(--_surface));
`;
