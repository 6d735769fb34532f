import type { ResultMessages } from '../messages.js';

export const result: ResultMessages = {
  checking: { title: 'Verifica dell’esito', help: 'Ci vuole un momento.' },
  working: (provider) => ({
    title: `Collegamento in corso: ${provider}`,
    help: 'Tieni aperta questa pagina: si aggiorna da sola.',
  }),
  slow: 'Ci vuole più del solito. Puoi lasciare questa pagina: l’account apparirà nel tuo elenco appena collegato.',
  offline: 'Sei offline. Si continua appena torni online.',
  connected: (provider) => `Collegamento riuscito: ${provider}`,
  reconnected: (provider) => `Di nuovo in funzione: ${provider}`,
  signedOut: { title: 'La tua sessione è chiusa', help: 'Accedi di nuovo a questo sito, poi torna qui.' },
  unknown: {
    title: 'Questo accesso non esiste',
    help: 'È terminato da tempo o l’ha avviato qualcun altro. Controlla con quale account hai eseguito l’accesso qui.',
  },
  missing: {
    title: 'Non c’è nulla da mostrare qui',
    help: 'Questa pagina indica com’è andato un accesso. Avviane uno dai tuoi account.',
  },
  unreachable: {
    title: 'Ancora nessuna risposta',
    help: 'Controlla la connessione. Verrà ritentato automaticamente.',
  },
  anyProvider: 'il tuo account',
  retry: 'Riprova',
  checkNow: 'Controlla ora',
  goOn: 'Continua',
  closeWindow: 'Chiudi questa finestra',
  closeByHand: 'Ora puoi chiudere questa finestra.',
  supportId: (id) => `ID assistenza ${id}`,
};
