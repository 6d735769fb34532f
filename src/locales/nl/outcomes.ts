import type { Heading, OutcomeMessages } from '../messages.js';

const heading = (title: string, help: string): Heading => ({ title, help });

const startAgain = 'Begin opnieuw voor een nieuwe.';
const askSupport = 'Vraag support om hulp en geef de ID hieronder door.';
const laterAgain = 'Wacht een paar minuten en probeer het opnieuw.';

export const outcomes: OutcomeMessages = {
  failures: {
    'account.gone': (provider) =>
      heading('Dit account is er niet meer', `Koppel ${provider} opnieuw als nieuw account.`),
    'account.limit': () =>
      heading(
        'Er kunnen geen accounts meer worden gekoppeld',
        'Ontkoppel er een die je niet meer gebruikt, of vraag support.',
      ),
    'account.restricted': (provider) =>
      heading(
        `${provider} heeft dit account beperkt`,
        `Log in bij ${provider} zelf, volg wat daar wordt gevraagd en kom dan terug.`,
      ),
    'account.taken': () =>
      heading(
        'Dit account is in gebruik',
        'Iemand anders heeft het hier al gekoppeld. Vraag support als het van jou is.',
      ),
    'approval.denied': () =>
      heading(
        'Het inloggen is afgewezen',
        'Het is in de app geweigerd. Probeer het opnieuw en bevestig daar.',
      ),
    'approval.expired': () =>
      heading(
        'Niemand heeft op tijd bevestigd',
        'Probeer het opnieuw en open dan de melding op je telefoon.',
      ),
    'attempt.busy': () => heading('Er wordt al ingelogd', 'Wacht tot dat klaar is en probeer het opnieuw.'),
    'attempt.expired': () =>
      heading('De tijd is om', 'Er is niets gekoppeld. Begin opnieuw wanneer je wilt.'),
    'attempt.lost': () =>
      heading('Dit inloggen is onderweg verloren gegaan', 'Er is niets gekoppeld. Begin opnieuw.'),
    'attempt.replaced': () =>
      heading(
        'Een nieuwere poging heeft het overgenomen',
        'Je bent ergens anders opnieuw begonnen. Ga daar verder of begin hier opnieuw.',
      ),
    'captcha.unsupported': (provider) =>
      heading(
        `${provider} wil dat er een puzzel wordt opgelost`,
        `Log één keer in bij ${provider} zelf, wacht even en probeer het opnieuw.`,
      ),
    'checkpoint.failed': (provider) =>
      heading(`${provider} heeft de controle niet geaccepteerd`, 'Begin opnieuw en gebruik een nieuwe code.'),
    'checkpoint.unsupported': (provider) =>
      heading(
        `${provider} vraagt iets nieuws`,
        'Dat kan hier nog niet worden beantwoord. Log één keer in op de eigen pagina en probeer het opnieuw.',
      ),
    'consent.denied': (provider) =>
      heading(
        'Er is geen toegang gegeven',
        `Probeer het opnieuw en sta toe wat ${provider} vraagt om te koppelen.`,
      ),
    'flow.cancelled': () => heading('Geannuleerd', 'Er is niets gekoppeld.'),
    'flow.expired': () => heading('De tijd is om', 'Er is niets gekoppeld. Begin opnieuw wanneer je wilt.'),
    'flow.interrupted': () =>
      heading('Het koppelen is onderbroken', 'Bij jou is niets verloren gegaan. Begin opnieuw.'),
    'identity.mismatch': (provider) =>
      heading(`Dat is een ander ${provider}-account`, 'Log in met het account dat je opnieuw wilt koppelen.'),
    'link.expired': () => heading('De link is verlopen', 'Open hem opnieuw voor een nieuwe.'),
    'permissions.missing': (provider) =>
      heading('Er ontbreekt een machtiging', `Probeer het opnieuw en sta alles toe wat ${provider} vraagt.`),
    'provider.down': (provider) => heading(`${provider} antwoordt niet`, laterAgain),
    'provider.slow': (provider) => heading(`Bij ${provider} duurt het te lang`, laterAgain),
    'provider.unsupported': (provider) =>
      heading(`${provider} kan hier niet worden gekoppeld`, 'Kies een andere dienst.'),
    'proxy.failed': (provider) => heading(`${provider} is niet bereikbaar`, laterAgain),
    'qr.expired': () => heading('De code is verlopen', startAgain),
    'rate.limited': () => heading('Te veel pogingen', laterAgain),
    'sessions.multiple': (provider) =>
      heading(
        'Elders ingelogd',
        `${provider} staat hier één sessie toe. Log op de andere plek uit en probeer het opnieuw.`,
      ),
    'subscription.required': (provider) =>
      heading(
        `Er is een ${provider}-abonnement nodig`,
        'Probeer het opnieuw met een account dat er een heeft.',
      ),
    'upstream.error': (provider) =>
      heading(`${provider} kon niet worden gekoppeld`, 'Probeer het zo opnieuw.'),
    'upstream.misconfigured': () => heading('Dit is nog niet ingesteld', askSupport),
  },
  notices: {
    'captcha.elsewhere': 'Er is een puzzel op te lossen. Je vindt hem op de aparte pagina.',
    'code.resent': 'Opnieuw gestuurd.',
    'code.resend-too-soon': 'Net gestuurd. Geef het even de tijd.',
    'imap.settings-found': 'De servers van deze mailbox zijn bekend. Alleen je wachtwoord ontbreekt.',
    'imap.settings-unknown': 'De hulppagina’s van je e‑maildienst zeggen wat je hieronder invult.',
    'switch.unavailable': 'Er is geen andere manier voor dit account.',
    'reconnect.expected': 'Log in met hetzelfde account als eerst.',
  },
  problems: {
    'account.not-found': heading(
      'Dit account is er niet meer',
      'Laad de pagina opnieuw om te zien wat er is.',
    ),
    'account.not-syncable': heading(
      'Dit account kan niet met de hand worden bijgewerkt',
      'Je hoeft niets te doen: het werkt zichzelf bij.',
    ),
    'account.too-many-changes': heading('Te veel wijzigingen', laterAgain),
    'events.too-many': heading('Te veel pogingen', laterAgain),
    'flow.closed': heading('Dit inloggen is beëindigd', 'Begin opnieuw wanneer je wilt.'),
    'flow.not-found': heading('Dit inloggen is beëindigd', 'Begin opnieuw wanneer je wilt.'),
    'flow.too-many': heading('Te veel inlogpogingen tegelijk', laterAgain),
    'flow.too-many-answers': heading('Te veel pogingen', 'Begin opnieuw wanneer je wilt.'),
    'flow.too-many-polls': heading('Te veel pogingen', laterAgain),
    'flow.too-many-starts': heading('Te vaak ingelogd in korte tijd', laterAgain),
    'flow.too-many-tries': heading('Te veel pogingen', 'Begin opnieuw wanneer je wilt.'),
    'hook.forbidden': heading('Dit is niet toegestaan', askSupport),
    'hook.too-many': heading('Te veel pogingen', laterAgain),
    'protocol.unsupported': heading('Deze pagina is verouderd', 'Laad hem opnieuw voor de nieuwste versie.'),
    'provider.unavailable': heading(
      'Deze dienst is niet beschikbaar',
      'Kies een andere of probeer het later opnieuw.',
    ),
    'rate.limited': heading('Te veel pogingen', laterAgain),
    'request.body-too-large': heading('Dat is te veel tekst', 'Maak hem korter en probeer het opnieuw.'),
    'request.forbidden-origin': heading('Deze pagina mag geen accounts koppelen', askSupport),
    'request.invalid': heading(
      'Dat is niet begrepen',
      'Controleer wat je hebt getypt en probeer het opnieuw.',
    ),
    'request.invalid-json': heading(
      'Dat is niet begrepen',
      'Laad de pagina opnieuw en probeer het nog eens.',
    ),
    'request.key-reused': heading('Dat is niet begrepen', 'Laad de pagina opnieuw en probeer het nog eens.'),
    'request.method-not-allowed': heading(
      'Deze pagina is verouderd',
      'Laad hem opnieuw voor de nieuwste versie.',
    ),
    'request.not-found': heading('De koppeldienst is niet gevonden', askSupport),
    'request.unsupported-media-type': heading(
      'Dat is niet begrepen',
      'Laad de pagina opnieuw en probeer het nog eens.',
    ),
    'server.error': heading(
      'De koppeldienst heeft een probleem',
      'Er is niets gekoppeld. Probeer het zo opnieuw.',
    ),
    'session.required': heading('Je bent uitgelogd', 'Log weer in op deze site en kom dan terug.'),
    'step.too-many-tries': heading('Te veel pogingen', 'Begin opnieuw wanneer je wilt.'),
    'step.unknown-action': heading(
      'Deze stap is al voorbij',
      'Laad de pagina opnieuw om te zien waar je bent.',
    ),
    'upstream.unavailable': heading('De koppeldienst antwoordt niet', laterAgain),
    'network.offline': heading('Je bent offline', 'Zodra je weer online bent, gaat dit verder.'),
    'network.unreachable': heading('Geen antwoord', 'Controleer je verbinding en probeer het opnieuw.'),
    'protocol.invalid': heading(
      'Het antwoord was niet te begrijpen',
      'Laad de pagina opnieuw. Vraag support als het zo blijft.',
    ),
  },
  copySupportId: 'Support-ID kopiëren',
  supportIdCopied: 'Gekopieerd',
  undrawn: {
    title: 'Deze stap kan hier niet worden getoond',
    help: 'Laad de pagina opnieuw voor de nieuwste versie. Geef support de ID hieronder als het zo blijft.',
  },
};
