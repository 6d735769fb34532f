import type { StepMessages } from '../messages.js';

export const steps: StepMessages = {
  code: {
    titles: {
      sms: 'Inserisci il codice ricevuto via SMS',
      app: 'Inserisci il codice della tua app di autenticazione',
      email: 'Inserisci il codice ricevuto via e‑mail',
      whatsapp: 'Inserisci il codice ricevuto su WhatsApp',
      unknown: 'Inserisci il codice di verifica',
    },
    sources: {
      sms: (provider) => `${provider} lo ha inviato al numero di telefono del tuo account.`,
      app: (provider) => `Apri l’app che genera i tuoi codici di accesso e cerca ${provider}.`,
      email: (provider) => `${provider} lo ha inviato all’indirizzo e‑mail del tuo account.`,
      whatsapp: (provider) => `${provider} te lo ha inviato in un messaggio WhatsApp.`,
      unknown: (provider) =>
        `Cerca un SMS o un’e‑mail di ${provider}, oppure apri la tua app di autenticazione.`,
    },
    sentTo: (destination) => `Inviato a ${destination}.`,
    approval: (provider) => `Puoi anche confermare nell’app ${provider}.`,
    label: 'Codice',
    resendIn: (duration) => `Invia di nuovo tra ${duration}`,
    resendUsedUp: 'Per ora non si può inviare altro.',
    checking: 'Verifica del codice',
    timeLeft: (duration) => `Tempo rimasto: ${duration}`,
    timeOver: 'Il tempo è scaduto. Ricomincia.',
  },
  qr: {
    title: (provider) => `Scansiona con ${provider}`,
    alt: (provider) => `Codice QR da scansionare con ${provider}`,
    instructions: {
      whatsapp: [
        'Apri WhatsApp sul telefono',
        'Nelle Impostazioni o nel menu tocca “Dispositivi collegati”, poi “Collega un dispositivo”',
        'Inquadra questo codice con il telefono',
      ],
      telegram: [
        'Apri Telegram sul telefono',
        'Nelle Impostazioni tocca “Dispositivi”, poi “Collega dispositivo desktop”',
        'Inquadra questo codice con il telefono',
      ],
    },
    anyInstructions: (provider) => [
      `Apri ${provider} sul telefono`,
      'Trova i dispositivi collegati nelle impostazioni e aggiungine uno',
      'Inquadra questo codice con il telefono',
    ],
    renews: 'Il codice si rinnova da solo. Scansionalo quando vuoi.',
    timeLeft: (duration) => `Valido per ${duration}`,
    renewed: 'C’è un nuovo codice.',
    cannotScan: 'Non riesci a scansionare? Usa un codice di collegamento',
    expired: 'Questo codice è scaduto',
    renewing: 'Nuovo codice in arrivo',
  },
  approve: {
    title: (provider) => `Conferma nell’app ${provider}`,
    help: 'Apri la notifica sul telefono e conferma che sei tu. Questa pagina continua da sola.',
    notification: (provider) => provider,
    notificationQuestion: 'Stai accedendo?',
    notificationAnswer: 'Sì, sono io',
    typical: (duration) => `Di solito richiede circa ${duration}.`,
    nothingCame: 'Nessuna notifica? Apri tu l’app, spesso è lì che attende.',
    timeOver: 'Tempo scaduto. Ricomincia per ricevere una nuova notifica.',
    helpConfirm: 'Apri la notifica sul telefono e conferma che sei tu. Poi indicalo qui.',
    confirm: 'Ho toccato “Sì”',
  },
  wait: {
    titles: {
      'signing-in': (provider) => `Accesso in corso: ${provider}`,
      'checking-code': () => 'Verifica del codice',
      'requesting-code': () => 'Nuovo invio in corso',
      'preparing-qr': () => 'Preparazione del codice QR',
      connecting: (provider) => `Collegamento in corso: ${provider}`,
      switching: () => 'Ricerca di un altro modo',
    },
    typical: (duration) => `Può richiedere fino a ${duration}.`,
    stay: 'Non devi fare nulla.',
  },
  done: {
    connected: (provider) => `Collegamento riuscito: ${provider}`,
    reconnected: (provider) => `Di nuovo in funzione: ${provider}`,
    close: 'Fine',
    another: 'Collega un altro account',
  },
};
