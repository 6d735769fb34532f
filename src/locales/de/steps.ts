import type { StepMessages } from '../messages.js';

export const steps: StepMessages = {
  code: {
    titles: {
      sms: 'Geben Sie den Code aus der SMS ein',
      app: 'Geben Sie den Code aus Ihrer Authenticator-App ein',
      email: 'Geben Sie den Code aus der E‑Mail ein',
      whatsapp: 'Geben Sie den Code aus WhatsApp ein',
      unknown: 'Geben Sie Ihren Bestätigungscode ein',
    },
    sources: {
      sms: (provider) => `${provider} hat ihn an die Telefonnummer Ihres Kontos gesendet.`,
      app: (provider) => `Öffnen Sie die App mit Ihren Anmeldecodes und suchen Sie nach ${provider}.`,
      email: (provider) => `${provider} hat ihn an die E‑Mail-Adresse Ihres Kontos gesendet.`,
      whatsapp: (provider) => `${provider} hat ihn Ihnen in einer WhatsApp-Nachricht gesendet.`,
      unknown: (provider) =>
        `Suchen Sie nach einer SMS oder E‑Mail von ${provider} oder öffnen Sie Ihre Authenticator-App.`,
    },
    sentTo: (destination) => `Gesendet an ${destination}.`,
    approval: (provider) => `Sie können stattdessen auch in der ${provider}-App bestätigen.`,
    label: 'Code',
    resendIn: (duration) => `Erneut senden in ${duration}`,
    resendUsedUp: 'Im Moment kann nichts mehr gesendet werden.',
    checking: 'Ihr Code wird geprüft',
    timeLeft: (duration) => `Noch ${duration}`,
    timeOver: 'Die Zeit ist abgelaufen. Beginnen Sie von vorn.',
  },
  qr: {
    title: (provider) => `Mit ${provider} scannen`,
    alt: (provider) => `QR-Code zum Scannen mit ${provider}`,
    instructions: {
      whatsapp: [
        'Öffnen Sie WhatsApp auf Ihrem Smartphone',
        'Tippen Sie in den Einstellungen oder im Menü auf „Verknüpfte Geräte“, dann auf „Gerät hinzufügen“',
        'Richten Sie Ihr Smartphone auf diesen Code',
      ],
      telegram: [
        'Öffnen Sie Telegram auf Ihrem Smartphone',
        'Tippen Sie in den Einstellungen auf „Geräte“, dann auf „Desktop-Gerät verknüpfen“',
        'Richten Sie Ihr Smartphone auf diesen Code',
      ],
    },
    anyInstructions: (provider) => [
      `Öffnen Sie ${provider} auf Ihrem Smartphone`,
      'Suchen Sie in den Einstellungen nach verknüpften Geräten und fügen Sie eines hinzu',
      'Richten Sie Ihr Smartphone auf diesen Code',
    ],
    renews: 'Der Code erneuert sich von selbst. Scannen Sie, wann Sie möchten.',
    timeLeft: (duration) => `Gültig für ${duration}`,
    renewed: 'Es gibt einen neuen Code.',
    cannotScan: 'Scannen geht nicht? Kopplungscode verwenden',
    expired: 'Dieser Code ist abgelaufen',
    renewing: 'Neuer Code wird geholt',
  },
  approve: {
    title: (provider) => `Bestätigen Sie in der ${provider}-App`,
    help: 'Öffnen Sie die Mitteilung auf Ihrem Smartphone und bestätigen Sie, dass Sie es sind. Diese Seite macht von selbst weiter.',
    notification: (provider) => provider,
    notificationQuestion: 'Sind Sie das?',
    notificationAnswer: 'Ja, das bin ich',
    typical: (duration) => `Das dauert meist etwa ${duration}.`,
    nothingCame: 'Keine Mitteilung? Öffnen Sie die App selbst, oft wartet sie dort.',
    timeOver: 'Die Zeit ist um. Beginnen Sie erneut, um eine neue Benachrichtigung zu erhalten.',
    helpConfirm:
      'Öffnen Sie die Mitteilung auf Ihrem Smartphone und bestätigen Sie, dass Sie es sind. Sagen Sie danach hier Bescheid.',
    confirm: 'Ich habe „Ja“ getippt',
  },
  wait: {
    titles: {
      'signing-in': (provider) => `Anmeldung bei ${provider}`,
      'checking-code': () => 'Ihr Code wird geprüft',
      'requesting-code': () => 'Wird erneut gesendet',
      'preparing-qr': () => 'Ihr QR-Code wird vorbereitet',
      connecting: (provider) => `${provider} wird verbunden`,
      switching: () => 'Ein anderer Weg wird gesucht',
    },
    typical: (duration) => `Das kann bis zu ${duration} dauern.`,
    stay: 'Sie müssen nichts tun.',
  },
  done: {
    connected: (provider) => `${provider} ist verbunden`,
    reconnected: (provider) => `${provider} ist wieder verbunden`,
    close: 'Fertig',
    another: 'Weiteres Konto verbinden',
  },
};
