import type { WizardMessages } from '../messages.js';

export const wizard: WizardMessages = {
  loading: 'Chargement',
  loadFailed: { title: 'Le chargement a échoué', help: 'Vérifiez votre connexion et réessayez.' },
  anyProvider: 'votre compte',
  close: 'Fermer',
  offline: 'Vous êtes hors ligne. La suite reprend dès votre retour.',
  reconnecting: 'Reconnexion',
  supportId: (id) => `Numéro d’assistance ${id}`,
  actions: {
    submit: 'Continuer',
    resend: 'Envoyer un nouveau code',
    refresh: 'Nouveau code',
    switch: 'Essayer autrement',
    back: 'Retour',
    retry: 'Réessayer',
    confirm: 'Confirmer',
    cancel: 'Annuler',
  },
  sending: 'Un instant',
  fieldErrors: {
    required: 'Remplissez ce champ pour continuer.',
    invalid: 'Vérifiez cette valeur et réessayez.',
    'too-long': 'C’est trop long.',
    'credentials.wrong': 'Cela ne correspond pas. Vérifiez les deux et réessayez.',
    'code.wrong': 'Ce code ne correspond pas. Vérifiez le dernier reçu et réessayez.',
    'code.incomplete': 'Saisissez le code en entier.',
    'phone.invalid': 'Saisissez le numéro avec son indicatif, par exemple +33.',
    'email.invalid': 'Saisissez une adresse entière, par exemple nom@example.com.',
  },
};
