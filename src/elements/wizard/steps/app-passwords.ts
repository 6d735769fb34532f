/** Mail services that take no usual password here, by the domains of their addresses, with their own help about it. */
const SERVICES: readonly (readonly [domains: string, name: string, help: string])[] = [
  ['gmail.com googlemail.com', 'Gmail', 'https://support.google.com/accounts/answer/185833'],
  ['icloud.com me.com mac.com', 'iCloud', 'https://support.apple.com/102654'],
  ['yahoo.com ymail.com rocketmail.com', 'Yahoo', 'https://help.yahoo.com/kb/SLN15241.html'],
  ['aol.com', 'AOL', 'https://help.aol.com/articles/Create-and-manage-app-password'],
  ['fastmail.com fastmail.fm', 'Fastmail', 'https://www.fastmail.help/hc/en-us/articles/360058752854'],
];

export interface AppPasswordService {
  readonly name: string;
  readonly help: string;
}

/** The service of an address that wants an app password; `undefined` for every other one. */
export function appPasswordService(address: string): AppPasswordService | undefined {
  const domain = address.split('@').at(-1)?.trim().toLowerCase() ?? '';
  const found = SERVICES.find(([domains]) => domains.split(' ').includes(domain));
  return found && { name: found[1], help: found[2] };
}
