import type { Heading, OutcomeMessages } from '../messages.js';

const heading = (title: string, help: string): Heading => ({ title, help });

const startAgain = 'Rien n’a été connecté. Recommencez quand vous voulez.';
const askSupport = 'Contactez l’assistance et donnez le numéro ci-dessous.';
const laterAgain = 'Attendez quelques minutes, puis réessayez.';
const reload = 'Rechargez-la pour obtenir la dernière version.';

export const outcomes: OutcomeMessages = {
  failures: {
    'account.gone': (provider) =>
      heading('Ce compte n’est plus là', `Connectez ${provider} comme un nouveau compte.`),
    'account.limit': () =>
      heading('Aucun autre compte ne peut être connecté', 'Déconnectez-en un, ou contactez l’assistance.'),
    'account.restricted': (provider) =>
      heading(
        `${provider} a restreint ce compte`,
        `Connectez-vous sur ${provider}, suivez ce qui est demandé, puis revenez.`,
      ),
    'account.taken': () =>
      heading('Ce compte est déjà utilisé', 'Quelqu’un d’autre l’a connecté ici. Contactez l’assistance.'),
    'approval.denied': () =>
      heading('La connexion a été refusée', 'Réessayez et confirmez dans l’application.'),
    'approval.expired': () =>
      heading('Personne n’a confirmé à temps', 'Réessayez, puis ouvrez la notification sur votre téléphone.'),
    'attempt.busy': () =>
      heading('Une autre connexion est en cours', 'Attendez qu’elle se termine, puis réessayez.'),
    'attempt.expired': () => heading('Le temps est écoulé', startAgain),
    'attempt.lost': () => heading('Cette connexion s’est perdue', startAgain),
    'attempt.replaced': () =>
      heading('Une connexion plus récente a pris le relais', 'Continuez là-bas, ou recommencez ici.'),
    'captcha.unsupported': (provider) =>
      heading(
        `${provider} demande un test visuel`,
        `Connectez-vous une fois sur ${provider}, puis réessayez.`,
      ),
    'checkpoint.failed': (provider) =>
      heading(`${provider} n’a pas accepté la vérification`, 'Recommencez avec un nouveau code.'),
    'checkpoint.unsupported': (provider) =>
      heading(
        `${provider} demande quelque chose de nouveau`,
        'Connectez-vous une fois sur sa page, puis réessayez.',
      ),
    'consent.denied': (provider) =>
      heading('L’accès n’a pas été autorisé', `Réessayez et acceptez ce que ${provider} demande.`),
    'flow.cancelled': () => heading('Annulé', 'Rien n’a été connecté.'),
    'flow.expired': () => heading('Le temps est écoulé', startAgain),
    'flow.interrupted': () => heading('La connexion a été interrompue', 'Recommencez quand vous voulez.'),
    'identity.mismatch': (provider) =>
      heading(`C’est un autre compte ${provider}`, 'Connectez-vous avec le compte à reconnecter.'),
    'link.expired': () => heading('Le lien a expiré', 'Rouvrez-le pour en obtenir un nouveau.'),
    'permissions.missing': (provider) =>
      heading('Une autorisation manque', `Réessayez et acceptez tout ce que ${provider} demande.`),
    'provider.down': (provider) => heading(`${provider} ne répond pas`, laterAgain),
    'provider.slow': (provider) => heading(`${provider} met trop de temps`, laterAgain),
    'provider.unsupported': (provider) =>
      heading(`${provider} ne peut pas être connecté ici`, 'Choisissez un autre service.'),
    'proxy.failed': (provider) => heading(`${provider} n’a pas pu être joint`, laterAgain),
    'qr.expired': () => heading('Le code a expiré', 'Recommencez pour en obtenir un nouveau.'),
    'rate.limited': () => heading('Trop d’essais', laterAgain),
    'sessions.multiple': (provider) =>
      heading('Connecté ailleurs', `${provider} n’autorise qu’une session. Fermez l’autre, puis réessayez.`),
    'subscription.required': (provider) =>
      heading(`Un abonnement ${provider} est nécessaire`, 'Réessayez avec un compte qui en a un.'),
    'upstream.error': (provider) =>
      heading(`${provider} n’a pas pu être connecté`, 'Réessayez dans un instant.'),
    'upstream.misconfigured': () => heading('Ce service n’est pas encore prêt', askSupport),
  },
  notices: {
    'captcha.elsewhere': 'Il y a un test visuel à passer. Vous le trouverez sur la page séparée.',
    'code.resent': 'Nouvel envoi effectué.',
    'code.resend-too-soon': 'L’envoi vient de partir. Laissez-lui le temps d’arriver.',
    'imap.settings-found': 'Les serveurs de cette messagerie sont connus. Il ne manque que le mot de passe.',
    'imap.settings-unknown': 'L’aide de votre messagerie indique ce qu’il faut saisir ci-dessous.',
    'switch.unavailable': 'Il n’y a pas d’autre moyen pour ce compte.',
    'reconnect.expected': 'Connectez-vous avec le même compte qu’avant.',
  },
  problems: {
    'account.not-found': heading('Ce compte n’est plus là', 'Rechargez la page.'),
    'account.not-syncable': heading(
      'Ce compte ne peut pas être actualisé à la main',
      'Rien à faire\u00A0: il s’actualise tout seul.',
    ),
    'account.too-many-changes': heading('Trop de modifications', laterAgain),
    'events.too-many': heading('Trop d’essais', laterAgain),
    'flow.closed': heading('Cette connexion est terminée', 'Recommencez quand vous voulez.'),
    'flow.not-found': heading('Cette connexion est terminée', 'Recommencez quand vous voulez.'),
    'flow.too-many': heading('Trop de connexions à la fois', laterAgain),
    'flow.too-many-answers': heading('Trop d’essais', 'Recommencez quand vous voulez.'),
    'flow.too-many-polls': heading('Trop d’essais', laterAgain),
    'flow.too-many-starts': heading('Trop de connexions en peu de temps', laterAgain),
    'flow.too-many-tries': heading('Trop d’essais', 'Recommencez quand vous voulez.'),
    'hook.forbidden': heading('Ce n’est pas autorisé', askSupport),
    'hook.too-many': heading('Trop d’essais', laterAgain),
    'protocol.unsupported': heading('Cette page n’est pas à jour', reload),
    'provider.unavailable': heading(
      'Ce service n’est pas disponible',
      'Choisissez-en un autre, ou réessayez plus tard.',
    ),
    'rate.limited': heading('Trop d’essais', laterAgain),
    'request.body-too-large': heading('Le texte est trop long', 'Raccourcissez-le et réessayez.'),
    'request.forbidden-origin': heading('Cette page ne peut pas connecter de comptes', askSupport),
    'request.invalid': heading('La demande n’a pas été comprise', 'Vérifiez votre saisie et réessayez.'),
    'request.invalid-json': heading('La demande n’a pas été comprise', 'Rechargez la page et réessayez.'),
    'request.key-reused': heading('La demande n’a pas été comprise', 'Rechargez la page et réessayez.'),
    'request.method-not-allowed': heading('Cette page n’est pas à jour', reload),
    'request.not-found': heading('Le service de connexion est introuvable', askSupport),
    'request.unsupported-media-type': heading(
      'La demande n’a pas été comprise',
      'Rechargez la page et réessayez.',
    ),
    'server.error': heading('Le service de connexion a un problème', 'Réessayez dans un instant.'),
    'session.required': heading(
      'Vous êtes déconnecté de ce site',
      'Reconnectez-vous à ce site, puis revenez.',
    ),
    'step.too-many-tries': heading('Trop d’essais', 'Recommencez quand vous voulez.'),
    'step.unknown-action': heading('Cette étape est passée', 'Rechargez la page pour voir où vous en êtes.'),
    'upstream.unavailable': heading('Le service de connexion ne répond pas', laterAgain),
    'network.offline': heading('Vous êtes hors ligne', 'La suite reprend dès votre retour.'),
    'network.unreachable': heading('Pas de réponse', 'Vérifiez votre connexion et réessayez.'),
    'protocol.invalid': heading(
      'La réponse est incompréhensible',
      'Rechargez la page. Si cela continue, contactez l’assistance.',
    ),
  },
  copySupportId: 'Copier l’identifiant d’assistance',
  supportIdCopied: 'Copié',
  undrawn: {
    title: 'Cette étape ne peut pas être affichée ici',
    help: 'Rechargez la page. Si cela continue, donnez à l’assistance le numéro ci-dessous.',
  },
};
