import type { WayMessages } from '../messages.js';

export const ways: WayMessages = {
  redirect: {
    oauth: (provider) => ({
      title: `Doorgaan naar ${provider}`,
      help: `Er opent een venster van ${provider}. Log daar in en geef toegang. Je wachtwoord blijft bij ${provider}.`,
    }),
    hosted: (provider) => ({
      title: 'Doorgaan op een aparte pagina',
      help: `Er opent een pagina van onze koppelpartner. Die leidt je door ${provider} en brengt je dan terug.`,
    }),
    open: (provider) => `Doorgaan naar ${provider}`,
    openHosted: 'Pagina openen',
    opening: 'Een ogenblik',
    blocked: 'Je browser liet het venster niet openen. Deze link leidt naar dezelfde plek.',
    away: (provider) => ({
      title: 'Rond het af in het geopende venster',
      help: `Volg daar wat ${provider} vraagt. Deze pagina gaat vanzelf verder.`,
    }),
    openAgain: 'Opnieuw openen',
    checkNow: 'Nu controleren',
    notYet: 'Nog niet afgerond.',
    returned: {
      title: 'Je kwam terug voordat het was afgerond',
      help: 'Er is nog niets gekoppeld. Als je wel klaar was, kan het even duren.',
    },
    newWindow: 'opent in een nieuw venster',
  },
  pair: {
    title: (provider) => `Typ deze code in ${provider}`,
    instructions: {
      whatsapp: [
        'Open WhatsApp op je telefoon',
        'Tik in Instellingen of in het menu op ‘Gekoppelde apparaten’ en dan op ‘Apparaat koppelen’',
        'Tik op ‘Koppelen met telefoonnummer’ en typ de code',
      ],
    },
    anyInstructions: (provider) => [
      `Open ${provider} op je telefoon`,
      'Zoek gekoppelde apparaten in de instellingen en voeg er een toe',
      'Kies koppelen met een code en typ die',
    ],
    copy: 'Code kopiëren',
    copied: 'Gekopieerd',
    selected: 'De code is geselecteerd. Kopieer hem daar.',
    timeLeft: (duration) => `Geldig voor ${duration}`,
    timeOver: 'Deze code is verlopen. Begin opnieuw voor een nieuwe.',
  },
  thisPhone: {
    title: (provider) => `Koppel ${provider} op deze telefoon`,
    pairing: (provider) => `Je krijgt hier een code en typt die in ${provider}.`,
    usePairing: 'Koppelcode aanvragen',
    link: (provider) => `${provider} wordt geopend en vraagt of je dit toestaat. Kom daarna hier terug.`,
    open: (provider) => `${provider} openen`,
    neither: (provider) =>
      `${provider} koppel je door een code op een ander scherm te scannen. Open deze pagina op een computer of scan met een andere telefoon.`,
    scan: 'Scannen met een andere telefoon',
  },
  captcha: {
    heading: (provider) => ({
      title: 'Laat zien dat je een mens bent',
      help: `${provider} vraagt om deze puzzel. Als hij is opgelost, gaat deze pagina vanzelf verder.`,
    }),
    frame: 'Puzzel',
    notThere: 'Geen puzzel te zien? Laad hem opnieuw. Een contentblocker in je browser kan hem tegenhouden.',
    reload: 'Opnieuw laden',
    timeLeft: (duration) => `Nog ${duration}`,
    timeOver: 'De tijd is om. Begin opnieuw voor een nieuwe puzzel.',
  },
  confirm: {
    heading: (provider) => ({
      title: `Dat is een ander ${provider}-account`,
      help: 'Je koppelt een account opnieuw en bent ingelogd bij een ander.',
    }),
    expected: 'Je koppelt opnieuw',
    typed: 'Je bent ingelogd als',
    connectOther: 'Koppelen als ander account',
  },
};
