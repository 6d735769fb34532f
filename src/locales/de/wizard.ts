import type { WizardMessages } from '../messages.js';

export const wizard: WizardMessages = {
  loading: 'Wird geladen',
  loadFailed: {
    title: 'Das Laden hat nicht geklappt',
    help: 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  },
  anyProvider: 'Ihr Konto',
  mailbox: 'Ihr Postfach',
  close: 'Schließen',
  offline: 'Sie sind offline. Es geht weiter, sobald Sie wieder online sind.',
  reconnecting: 'Verbindung wird wiederhergestellt',
  supportId: (id) => `Support-ID ${id}`,
  actions: {
    submit: 'Weiter',
    resend: 'Erneut senden',
    refresh: 'Neuer Code',
    switch: 'Anderen Weg wählen',
    back: 'Zurück',
    retry: 'Erneut versuchen',
    confirm: 'Bestätigen',
    cancel: 'Abbrechen',
  },
  switchTo: {
    methods: 'Andere Wege zum Verbinden',
    password: 'Stattdessen ein Passwort verwenden',
    cookies: 'Stattdessen eine Browsersitzung verwenden',
    qr: 'Stattdessen einen QR-Code verwenden',
    pairing: 'Stattdessen einen Kopplungscode verwenden',
    oauth: 'Stattdessen ein Anmeldefenster verwenden',
    imap: 'Stattdessen die E‑Mail-Einstellungen verwenden',
    hosted: 'Stattdessen eine separate Seite verwenden',
  },
  sending: 'Einen Moment',
  fieldErrors: {
    required: 'Füllen Sie dieses Feld aus, um fortzufahren.',
    invalid: 'Prüfen Sie die Angabe und versuchen Sie es erneut.',
    'too-long': 'Dieser Text ist zu lang.',
    'credentials.wrong': 'Das passt nicht zusammen. Prüfen Sie beides und versuchen Sie es erneut.',
    'code.wrong': 'Dieser Code passt nicht. Prüfen Sie den neuesten und versuchen Sie es erneut.',
    'code.incomplete': 'Geben Sie den ganzen Code ein.',
    'phone.invalid': 'Geben Sie die Nummer mit Ländervorwahl ein, etwa +49.',
    'email.invalid': 'Geben Sie eine vollständige Adresse ein, etwa name@example.com.',
    'cookie.invalid':
      'Dieses Cookie hat nicht funktioniert. Kopieren Sie es erneut und fügen Sie es vollständig ein.',
    'server.refused': 'Dieser Server hat nicht wie erwartet geantwortet. Prüfen Sie Name und Port.',
  },
};
