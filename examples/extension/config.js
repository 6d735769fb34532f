// Where your product is, and where your users sign in at the providers. Each origin stands in `host_permissions` of the
// manifest as well. As it is, it fits the demo of this kit, whose provider is a simulated one on the same machine.
export const PRODUCT = 'http://127.0.0.1:4100';

export const SITES = {
  // In life: 'https://www.linkedin.com/'.
  linkedin: { url: 'http://localhost:4101/', cookies: ['li_at', 'li_a'] },
};
