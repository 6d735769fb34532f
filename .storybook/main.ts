import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // vite.config.ts builds the library's single file; a Storybook is not a library.
  viteFinal: (vite) => {
    delete vite.build?.lib;
    delete vite.build?.rolldownOptions;
    // Storybook's own page imports it, and found in a second round it would bring a second Lit.
    const include = [...(vite.optimizeDeps?.include ?? []), 'lit/directive-helpers.js'];
    vite.optimizeDeps = { ...vite.optimizeDeps, include };
    return vite;
  },
};

export default config;
