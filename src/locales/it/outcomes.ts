import type { Heading, OutcomeMessages } from '../messages.js';

const heading = (title: string, help: string): Heading => ({ title, help });

const startAgain = 'Ricomincia per averne uno nuovo.';
const askSupport = 'Contatta l’assistenza e comunica l’ID qui sotto.';
const laterAgain = 'Attendi qualche minuto, poi riprova.';

export const outcomes: OutcomeMessages = {
  failures: {
    'account.gone': (provider) =>
      heading('Questo account non è più qui', `Collega ${provider} di nuovo come nuovo account.`),
    'account.limit': () =>
      heading(
        'Non si possono collegare altri account',
        'Scollegane uno che non usi più o contatta l’assistenza.',
      ),
    'account.restricted': (provider) =>
      heading(
        `${provider} ha limitato questo account`,
        `Accedi direttamente a ${provider}, segui le indicazioni e poi torna qui.`,
      ),
    'account.taken': () =>
      heading(
        'Questo account è già in uso',
        'Qualcun altro l’ha già collegato qui. Contatta l’assistenza se è tuo.',
      ),
    'approval.denied': () =>
      heading('L’accesso è stato rifiutato', 'È stato negato nell’app. Riprova e conferma lì.'),
    'approval.expired': () =>
      heading('Nessuno ha confermato in tempo', 'Riprova, poi apri la notifica sul telefono.'),
    'attempt.busy': () => heading('È in corso un altro accesso', 'Attendi che finisca, poi riprova.'),
    'attempt.expired': () =>
      heading('Il tempo è scaduto', 'Non è stato collegato nulla. Ricomincia quando vuoi.'),
    'attempt.lost': () =>
      heading('Questo accesso si è perso per strada', 'Non è stato collegato nulla. Ricomincia.'),
    'attempt.replaced': () =>
      heading(
        'Un accesso più recente ha preso il suo posto',
        'Hai ricominciato altrove. Continua lì o ricomincia qui.',
      ),
    'captcha.unsupported': (provider) =>
      heading(
        `${provider} chiede di risolvere una verifica`,
        `Accedi una volta direttamente a ${provider}, attendi un po’ e riprova.`,
      ),
    'checkpoint.failed': (provider) =>
      heading(`${provider} non ha accettato la verifica`, 'Ricomincia e usa un codice nuovo.'),
    'checkpoint.unsupported': (provider) =>
      heading(
        `${provider} chiede qualcosa di nuovo`,
        'Qui non è ancora possibile rispondere. Accedi una volta sulla sua pagina, poi riprova.',
      ),
    'consent.denied': (provider) =>
      heading(
        'L’accesso non è stato consentito',
        `Per collegare, riprova e consenti ciò che chiede ${provider}.`,
      ),
    'flow.cancelled': () => heading('Annullato', 'Non è stato collegato nulla.'),
    'flow.expired': () =>
      heading('Il tempo è scaduto', 'Non è stato collegato nulla. Ricomincia quando vuoi.'),
    'flow.interrupted': () =>
      heading('Il collegamento si è interrotto', 'Da parte tua non è andato perso nulla. Ricomincia.'),
    'identity.mismatch': (provider) =>
      heading(`Questo è un altro account ${provider}`, 'Accedi con l’account che vuoi ricollegare.'),
    'link.expired': () => heading('Il link è scaduto', 'Aprilo di nuovo per averne uno nuovo.'),
    'permissions.missing': (provider) =>
      heading('Manca un’autorizzazione', `Riprova e consenti tutto ciò che chiede ${provider}.`),
    'provider.down': (provider) => heading(`${provider} non risponde`, laterAgain),
    'provider.slow': (provider) => heading(`${provider} impiega troppo tempo`, laterAgain),
    'provider.unsupported': (provider) =>
      heading(`${provider} non si può collegare qui`, 'Scegli un altro servizio.'),
    'proxy.failed': (provider) => heading(`${provider} non è raggiungibile`, laterAgain),
    'qr.expired': () => heading('Il codice è scaduto', startAgain),
    'rate.limited': () => heading('Troppi tentativi', laterAgain),
    'sessions.multiple': (provider) =>
      heading(
        'Sessione aperta altrove',
        `${provider} consente qui una sola sessione. Esci dall’altra, poi riprova.`,
      ),
    'subscription.required': (provider) =>
      heading(`Serve un abbonamento ${provider}`, 'Riprova con un account che ne ha uno.'),
    'upstream.error': (provider) =>
      heading(`Non è stato possibile collegare ${provider}`, 'Riprova tra un momento.'),
    'upstream.misconfigured': () => heading('Non è ancora configurato', askSupport),
  },
  notices: {
    'captcha.elsewhere': 'C’è una verifica da risolvere. La trovi nella pagina separata.',
    'code.resent': 'Nuovo invio effettuato.',
    'code.resend-too-soon': 'Invio appena effettuato. Attendi che arrivi.',
    'imap.settings-found': 'I server di questa casella sono noti. Manca solo la password.',
    'imap.settings-unknown': 'La guida del tuo servizio e‑mail spiega cosa inserire qui sotto.',
    'switch.unavailable': 'Non c’è un altro modo per questo account.',
    'reconnect.expected': 'Accedi con lo stesso account di prima.',
  },
  problems: {
    'account.not-found': heading(
      'Questo account non è più qui',
      'Ricarica la pagina per vedere la situazione.',
    ),
    'account.not-syncable': heading(
      'Questo account non si può aggiornare a mano',
      'Non serve fare nulla: si aggiorna da solo.',
    ),
    'account.too-many-changes': heading('Troppe modifiche', laterAgain),
    'events.too-many': heading('Troppi tentativi', laterAgain),
    'flow.closed': heading('Questo accesso è terminato', 'Ricomincia quando vuoi.'),
    'flow.not-found': heading('Questo accesso è terminato', 'Ricomincia quando vuoi.'),
    'flow.too-many': heading('Troppi accessi insieme', laterAgain),
    'flow.too-many-answers': heading('Troppi tentativi', 'Ricomincia quando vuoi.'),
    'flow.too-many-polls': heading('Troppi tentativi', laterAgain),
    'flow.too-many-starts': heading('Troppi accessi in poco tempo', laterAgain),
    'flow.too-many-tries': heading('Troppi tentativi', 'Ricomincia quando vuoi.'),
    'hook.forbidden': heading('Non è consentito', askSupport),
    'hook.too-many': heading('Troppi tentativi', laterAgain),
    'protocol.unsupported': heading(
      'Questa pagina non è aggiornata',
      'Ricaricala per avere l’ultima versione.',
    ),
    'provider.unavailable': heading(
      'Questo servizio non è disponibile',
      'Scegline un altro o riprova più tardi.',
    ),
    'rate.limited': heading('Troppi tentativi', laterAgain),
    'request.body-too-large': heading('Il testo è troppo lungo', 'Accorcialo e riprova.'),
    'request.forbidden-origin': heading('Questa pagina non può collegare account', askSupport),
    'request.invalid': heading('La richiesta non è stata capita', 'Controlla ciò che hai scritto e riprova.'),
    'request.invalid-json': heading('La richiesta non è stata capita', 'Ricarica la pagina e riprova.'),
    'request.key-reused': heading('La richiesta non è stata capita', 'Ricarica la pagina e riprova.'),
    'request.method-not-allowed': heading(
      'Questa pagina non è aggiornata',
      'Ricaricala per avere l’ultima versione.',
    ),
    'request.not-found': heading('Il servizio di collegamento non è stato trovato', askSupport),
    'request.unsupported-media-type': heading(
      'La richiesta non è stata capita',
      'Ricarica la pagina e riprova.',
    ),
    'server.error': heading(
      'Il servizio di collegamento ha un problema',
      'Non è stato collegato nulla. Riprova tra un momento.',
    ),
    'session.required': heading('La tua sessione è chiusa', 'Accedi di nuovo a questo sito, poi torna qui.'),
    'step.too-many-tries': heading('Troppi tentativi', 'Ricomincia quando vuoi.'),
    'step.unknown-action': heading(
      'Questo passaggio è già superato',
      'Ricarica la pagina per vedere a che punto sei.',
    ),
    'upstream.unavailable': heading('Il servizio di collegamento non risponde', laterAgain),
    'network.offline': heading('Sei offline', 'Si continua appena torni online.'),
    'network.unreachable': heading('Nessuna risposta', 'Controlla la connessione e riprova.'),
    'protocol.invalid': heading(
      'La risposta non aveva senso',
      'Ricarica la pagina. Se non cambia, contatta l’assistenza.',
    ),
  },
  copySupportId: 'Copia l’ID di assistenza',
  supportIdCopied: 'Copiato',
  undrawn: {
    title: 'Questo passaggio non si può mostrare qui',
    help: 'Ricarica la pagina per avere l’ultima versione. Se non cambia, comunica all’assistenza l’ID qui sotto.',
  },
};
