export default {
  // Loaded by Node as it is: the server half picks its database when it starts.
  serverExternalPackages: ['connect-account-kit'],
  // This folder, though there is a lock file further up.
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  poweredByHeader: false,
};
