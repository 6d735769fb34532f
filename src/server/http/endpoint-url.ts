/** The endpoint's address as browsers and the upstream know it: below the path of `publicUrl`, if that has one. */
export function endpointUrl(publicUrl: string, basePath: string): URL {
  const { origin, pathname } = new URL(publicUrl);
  return new URL(`${origin}${pathname.replace(/\/+$/, '')}${basePath}`);
}
