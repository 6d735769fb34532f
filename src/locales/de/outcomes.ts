import type { Heading, OutcomeMessages } from '../messages.js';

const heading = (title: string, help: string): Heading => ({ title, help });

const startAgain = 'Beginnen Sie von vorn, um einen neuen zu erhalten.';
const askSupport = 'Nennen Sie dem Support die ID unten.';
const laterAgain = 'Warten Sie einige Minuten und versuchen Sie es dann erneut.';

export const outcomes: OutcomeMessages = {
  failures: {
    'account.gone': (provider) =>
      heading('Dieses Konto ist nicht mehr hier', `Verbinden Sie ${provider} als neues Konto.`),
    'account.limit': () =>
      heading(
        'Weitere Konten können nicht verbunden werden',
        'Trennen Sie eines, das Sie nicht mehr nutzen, oder fragen Sie den Support.',
      ),
    'account.restricted': (provider) =>
      heading(
        `${provider} hat dieses Konto eingeschränkt`,
        `Melden Sie sich direkt bei ${provider} an, folgen Sie den Hinweisen und kommen Sie dann zurück.`,
      ),
    'account.taken': () =>
      heading(
        'Dieses Konto wird bereits genutzt',
        'Jemand anderes hat es hier schon verbunden. Fragen Sie den Support, falls es Ihres ist.',
      ),
    'approval.denied': () =>
      heading(
        'Die Anmeldung wurde abgelehnt',
        'Sie wurde in der App verweigert. Versuchen Sie es erneut und bestätigen Sie dort.',
      ),
    'approval.expired': () =>
      heading(
        'Niemand hat rechtzeitig bestätigt',
        'Versuchen Sie es erneut und öffnen Sie dann die Mitteilung auf Ihrem Smartphone.',
      ),
    'attempt.busy': () =>
      heading(
        'Eine andere Anmeldung läuft gerade',
        'Warten Sie, bis sie beendet ist, und versuchen Sie es dann erneut.',
      ),
    'attempt.expired': () =>
      heading(
        'Die Zeit ist abgelaufen',
        'Es wurde nichts verbunden. Beginnen Sie von vorn, wann Sie möchten.',
      ),
    'attempt.lost': () =>
      heading('Diese Anmeldung ging unterwegs verloren', 'Es wurde nichts verbunden. Beginnen Sie von vorn.'),
    'attempt.replaced': () =>
      heading(
        'Eine neuere Anmeldung hat übernommen',
        'Sie haben anderswo neu begonnen. Machen Sie dort weiter oder beginnen Sie hier von vorn.',
      ),
    'captcha.unsupported': (provider) =>
      heading(
        `${provider} möchte ein Rätsel gelöst haben`,
        `Melden Sie sich einmal direkt bei ${provider} an, warten Sie kurz und versuchen Sie es dann erneut.`,
      ),
    'checkpoint.failed': (provider) =>
      heading(
        `${provider} hat die Prüfung nicht akzeptiert`,
        'Beginnen Sie von vorn und verwenden Sie einen neuen Code.',
      ),
    'checkpoint.unsupported': (provider) =>
      heading(
        `${provider} fragt nach etwas Neuem`,
        'Hier geht das noch nicht. Melden Sie sich einmal auf der Seite des Anbieters an und versuchen Sie es dann erneut.',
      ),
    'consent.denied': (provider) =>
      heading(
        'Der Zugriff wurde nicht erlaubt',
        `Versuchen Sie es erneut und erlauben Sie, worum ${provider} bittet.`,
      ),
    'flow.cancelled': () => heading('Abgebrochen', 'Es wurde nichts verbunden.'),
    'flow.expired': () =>
      heading(
        'Die Zeit ist abgelaufen',
        'Es wurde nichts verbunden. Beginnen Sie von vorn, wann Sie möchten.',
      ),
    'flow.interrupted': () =>
      heading('Die Verbindung wurde unterbrochen', 'Bei Ihnen ging nichts verloren. Beginnen Sie von vorn.'),
    'identity.mismatch': (provider) =>
      heading(
        `Das ist ein anderes ${provider}-Konto`,
        'Melden Sie sich mit dem Konto an, das Sie erneut verbinden möchten.',
      ),
    'link.expired': () =>
      heading('Der Link ist abgelaufen', 'Öffnen Sie ihn erneut, um einen neuen zu erhalten.'),
    'permissions.missing': (provider) =>
      heading(
        'Eine Berechtigung fehlt',
        `Versuchen Sie es erneut und erlauben Sie alles, worum ${provider} bittet.`,
      ),
    'provider.down': (provider) => heading(`${provider} antwortet nicht`, laterAgain),
    'provider.slow': (provider) => heading(`${provider} braucht zu lange`, laterAgain),
    'provider.unsupported': (provider) =>
      heading(`${provider} kann hier nicht verbunden werden`, 'Wählen Sie einen anderen Dienst.'),
    'proxy.failed': (provider) => heading(`${provider} war nicht erreichbar`, laterAgain),
    'qr.expired': () => heading('Der Code ist abgelaufen', startAgain),
    'rate.limited': () => heading('Zu viele Versuche', laterAgain),
    'sessions.multiple': (provider) =>
      heading(
        'Anderswo angemeldet',
        `${provider} erlaubt hier eine Sitzung. Melden Sie sich am anderen Ort ab und versuchen Sie es dann erneut.`,
      ),
    'subscription.required': (provider) =>
      heading(`Ein ${provider}-Abonnement ist nötig`, 'Versuchen Sie es mit einem Konto, das eines hat.'),
    'upstream.error': (provider) =>
      heading(`${provider} konnte nicht verbunden werden`, 'Versuchen Sie es gleich noch einmal.'),
    'upstream.misconfigured': () => heading('Das ist noch nicht eingerichtet', askSupport),
  },
  notices: {
    'captcha.elsewhere': 'Es ist ein Rätsel zu lösen. Sie finden es auf der separaten Seite.',
    'code.resent': 'Erneut gesendet.',
    'code.resend-too-soon': 'Gerade erst gesendet. Das braucht einen Moment.',
    'imap.settings-found': 'Die Server dieses Postfachs sind bekannt. Es fehlt nur Ihr Passwort.',
    'imap.settings-unknown': 'Die Hilfeseiten Ihres E‑Mail-Dienstes sagen, was unten einzugeben ist.',
    'switch.unavailable': 'Für dieses Konto gibt es keinen anderen Weg.',
    'reconnect.expected': 'Melden Sie sich mit demselben Konto an wie zuvor.',
  },
  problems: {
    'account.not-found': heading('Dieses Konto ist nicht mehr hier', 'Laden Sie die Seite neu.'),
    'account.not-syncable': heading(
      'Dieses Konto lässt sich nicht von Hand aktualisieren',
      'Sie müssen nichts tun: Es aktualisiert sich selbst.',
    ),
    'account.too-many-changes': heading('Zu viele Versuche', laterAgain),
    'events.too-many': heading('Zu viele Versuche', laterAgain),
    'flow.closed': heading('Diese Anmeldung ist beendet', 'Beginnen Sie von vorn, wann Sie möchten.'),
    'flow.not-found': heading('Diese Anmeldung ist beendet', 'Beginnen Sie von vorn, wann Sie möchten.'),
    'flow.too-many': heading('Zu viele Anmeldungen', laterAgain),
    'flow.too-many-answers': heading('Zu viele Versuche', 'Beginnen Sie von vorn, wann Sie möchten.'),
    'flow.too-many-polls': heading('Zu viele Versuche', laterAgain),
    'flow.too-many-starts': heading('Zu viele Anmeldungen', laterAgain),
    'flow.too-many-tries': heading('Zu viele Versuche', 'Beginnen Sie von vorn, wann Sie möchten.'),
    'hook.forbidden': heading('Das ist nicht erlaubt', askSupport),
    'hook.too-many': heading('Zu viele Versuche', laterAgain),
    'protocol.unsupported': heading(
      'Diese Seite ist veraltet',
      'Laden Sie sie neu, um die neueste Version zu erhalten.',
    ),
    'provider.unavailable': heading(
      'Dieser Dienst ist nicht verfügbar',
      'Wählen Sie einen anderen oder versuchen Sie es später erneut.',
    ),
    'rate.limited': heading('Zu viele Versuche', laterAgain),
    'request.body-too-large': heading('Das ist zu viel Text', 'Kürzen Sie ihn und versuchen Sie es erneut.'),
    'request.forbidden-origin': heading('Diese Seite darf keine Konten verbinden', askSupport),
    'request.invalid': heading(
      'Das wurde nicht verstanden',
      'Prüfen Sie Ihre Eingabe und versuchen Sie es erneut.',
    ),
    'request.invalid-json': heading(
      'Das wurde nicht verstanden',
      'Laden Sie die Seite neu und versuchen Sie es erneut.',
    ),
    'request.key-reused': heading(
      'Das wurde nicht verstanden',
      'Laden Sie die Seite neu und versuchen Sie es erneut.',
    ),
    'request.method-not-allowed': heading(
      'Diese Seite ist veraltet',
      'Laden Sie sie neu, um die neueste Version zu erhalten.',
    ),
    'request.not-found': heading('Der Verbindungsdienst wurde nicht gefunden', askSupport),
    'request.unsupported-media-type': heading(
      'Das wurde nicht verstanden',
      'Laden Sie die Seite neu und versuchen Sie es erneut.',
    ),
    'server.error': heading(
      'Der Verbindungsdienst hat ein Problem',
      'Es wurde nichts verbunden. Versuchen Sie es gleich noch einmal.',
    ),
    'session.required': heading(
      'Sie sind abgemeldet',
      'Melden Sie sich auf dieser Website wieder an und kommen Sie dann zurück.',
    ),
    'step.too-many-tries': heading('Zu viele Versuche', 'Beginnen Sie von vorn, wann Sie möchten.'),
    'step.unknown-action': heading(
      'Dieser Schritt ist schon vorbei',
      'Laden Sie die Seite neu, um zu sehen, wo Sie sind.',
    ),
    'upstream.unavailable': heading('Der Verbindungsdienst antwortet nicht', laterAgain),
    'network.offline': heading('Sie sind offline', 'Es geht weiter, sobald Sie wieder online sind.'),
    'network.unreachable': heading(
      'Keine Antwort',
      'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
    ),
    'protocol.invalid': heading(
      'Die Antwort ergab keinen Sinn',
      'Laden Sie die Seite neu. Wenn es so bleibt, fragen Sie den Support.',
    ),
  },
  copySupportId: 'Support-ID kopieren',
  supportIdCopied: 'Kopiert',
  undrawn: {
    title: 'Dieser Schritt kann hier nicht angezeigt werden',
    help: 'Laden Sie die Seite neu. Wenn es so bleibt, nennen Sie dem Support die ID unten.',
  },
};
