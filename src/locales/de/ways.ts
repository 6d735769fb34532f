import type { WayMessages } from '../messages.js';

export const ways: WayMessages = {
  redirect: {
    oauth: (provider) => ({
      title: `Weiter zu ${provider}`,
      help: `Ein Fenster von ${provider} öffnet sich. Melden Sie sich dort an und erlauben Sie den Zugriff. Ihr Passwort bleibt bei ${provider}.`,
    }),
    hosted: (provider) => ({
      title: 'Weiter auf einer separaten Seite',
      help: `Eine Seite unseres Verbindungspartners öffnet sich. Sie führt Sie durch ${provider} und bringt Sie dann zurück.`,
    }),
    open: (provider) => `Weiter zu ${provider}`,
    openHosted: 'Seite öffnen',
    opening: 'Einen Moment',
    blocked: 'Ihr Browser hat das Fenster nicht geöffnet. Dieser Link führt zum selben Ort.',
    away: (provider) => ({
      title: 'Schließen Sie im geöffneten Fenster ab',
      help: `Folgen Sie dort den Schritten von ${provider}. Diese Seite macht von selbst weiter.`,
    }),
    openAgain: 'Erneut öffnen',
    checkNow: 'Jetzt prüfen',
    notYet: 'Noch nicht abgeschlossen.',
    returned: {
      title: 'Sie kamen zurück, bevor es abgeschlossen war',
      help: 'Bisher wurde nichts verbunden. Das kann einen Moment dauern.',
    },
    newWindow: 'öffnet ein neues Fenster',
  },
  pair: {
    title: (provider) => `Geben Sie diesen Code in ${provider} ein`,
    instructions: {
      whatsapp: [
        'Öffnen Sie WhatsApp auf Ihrem Smartphone',
        'Tippen Sie in den Einstellungen oder im Menü auf „Verknüpfte Geräte“, dann auf „Gerät hinzufügen“',
        'Tippen Sie auf „Stattdessen mit Telefonnummer verknüpfen“ und geben Sie den Code ein',
      ],
    },
    anyInstructions: (provider) => [
      `Öffnen Sie ${provider} auf Ihrem Smartphone`,
      'Suchen Sie in den Einstellungen nach verknüpften Geräten und fügen Sie eines hinzu',
      'Wählen Sie das Verknüpfen per Code und geben Sie ihn ein',
    ],
    copy: 'Code kopieren',
    copied: 'Kopiert',
    selected: 'Der Code ist markiert. Kopieren Sie ihn von dort.',
    timeLeft: (duration) => `Gültig für ${duration}`,
    timeOver: 'Dieser Code ist abgelaufen. Beginnen Sie von vorn, um einen neuen zu erhalten.',
  },
  thisPhone: {
    title: (provider) => `${provider} auf diesem Smartphone verknüpfen`,
    pairing: (provider) => `Sie erhalten hier einen Code und geben ihn in ${provider} ein.`,
    usePairing: 'Kopplungscode anfordern',
    link: (provider) => `${provider} öffnet sich und bittet um Ihre Erlaubnis. Kommen Sie dann zurück.`,
    open: (provider) => `${provider} öffnen`,
    neither: (provider) =>
      `${provider} braucht einen Code auf einem anderen Bildschirm. Öffnen Sie diese Seite am Computer oder scannen Sie mit einem anderen Smartphone.`,
    scan: 'Mit einem anderen Smartphone scannen',
  },
  captcha: {
    heading: (provider) => ({
      title: 'Zeigen Sie, dass Sie ein Mensch sind',
      help: `${provider} verlangt dieses Rätsel. Ist es gelöst, macht diese Seite von selbst weiter.`,
    }),
    frame: 'Rätsel',
    notThere: 'Kein Rätsel zu sehen? Laden Sie es neu. Ein Inhaltsblocker im Browser kann es fernhalten.',
    reload: 'Neu laden',
    timeLeft: (duration) => `Noch ${duration}`,
    timeOver: 'Die Zeit ist abgelaufen. Beginnen Sie von vorn, um ein neues Rätsel zu erhalten.',
  },
  confirm: {
    heading: (provider) => ({
      title: `Das ist ein anderes ${provider}-Konto`,
      help: 'Sie verbinden ein Konto erneut und sind bei einem anderen angemeldet.',
    }),
    expected: 'Sie verbinden erneut',
    typed: 'Sie sind angemeldet als',
    connectOther: 'Als anderes Konto verbinden',
  },
};
