import type { WayMessages } from '../messages.js';

export const ways: WayMessages = {
  redirect: {
    oauth: (provider) => ({
      title: `Continua su ${provider}`,
      help: `Si apre una finestra di ${provider}. Accedi lì e consenti l’accesso. La tua password resta a ${provider}.`,
    }),
    hosted: (provider) => ({
      title: 'Continua su una pagina separata',
      help: `Si apre una pagina del nostro partner di connessione. Ti guida con ${provider}, poi ti riporta qui.`,
    }),
    open: (provider) => `Continua su ${provider}`,
    openHosted: 'Apri la pagina',
    opening: 'Un momento',
    blocked: 'Il browser non ha lasciato aprire la finestra. Questo link porta allo stesso punto.',
    away: (provider) => ({
      title: 'Completa nella finestra che si è aperta',
      help: `Segui lì ciò che chiede ${provider}. Questa pagina continua da sola.`,
    }),
    openAgain: 'Apri di nuovo',
    checkNow: 'Controlla ora',
    notYet: 'Non ancora completato.',
    returned: {
      title: 'Il passaggio non era ancora completo',
      help: 'Per ora non è collegato nulla. Se avevi finito, può volerci un momento.',
    },
    newWindow: 'si apre in una nuova finestra',
  },
  pair: {
    title: (provider) => `Digita questo codice in ${provider}`,
    instructions: {
      whatsapp: [
        'Apri WhatsApp sul telefono',
        'Nelle Impostazioni o nel menu tocca “Dispositivi collegati”, poi “Collega un dispositivo”',
        'Tocca “Collega con numero di telefono” e digita il codice',
      ],
    },
    anyInstructions: (provider) => [
      `Apri ${provider} sul telefono`,
      'Trova i dispositivi collegati nelle impostazioni e aggiungine uno',
      'Scegli di collegare con un codice e digitalo',
    ],
    copy: 'Copia il codice',
    copied: 'Copiato',
    selected: 'Il codice è selezionato. Copialo da lì.',
    timeLeft: (duration) => `Valido per ${duration}`,
    timeOver: 'Questo codice è scaduto. Ricomincia per averne uno nuovo.',
  },
  thisPhone: {
    title: (provider) => `Collega ${provider} su questo telefono`,
    pairing: (provider) => `Qui ricevi un codice da digitare in ${provider}.`,
    usePairing: 'Ottieni un codice di collegamento',
    link: (provider) => `${provider} si apre e ti chiede il consenso. Poi torna qui.`,
    open: (provider) => `Apri ${provider}`,
    neither: (provider) =>
      `${provider} si collega scansionando un codice su un altro schermo. Apri questa pagina su un computer o scansiona con un altro telefono.`,
    scan: 'Scansiona con un altro telefono',
  },
  captcha: {
    heading: (provider) => ({
      title: 'Mostra di essere una persona',
      help: `${provider} chiede questa verifica. Quando è risolta, questa pagina continua da sola.`,
    }),
    frame: 'Verifica',
    notThere: 'Non vedi la verifica? Caricala di nuovo. Un blocco dei contenuti nel browser può impedirla.',
    reload: 'Carica di nuovo',
    timeLeft: (duration) => `Tempo rimasto: ${duration}`,
    timeOver: 'Il tempo è scaduto. Ricomincia per una nuova verifica.',
  },
  confirm: {
    heading: (provider) => ({
      title: `Questo è un altro account ${provider}`,
      help: 'Stai ricollegando un account e hai eseguito l’accesso con un altro.',
    }),
    expected: 'Stai ricollegando',
    typed: 'Accesso eseguito come',
    connectOther: 'Collega come altro account',
  },
};
