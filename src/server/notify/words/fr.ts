import type { MailWords } from './mail-words.js';

export const fr: MailWords = {
  direction: 'ltr',
  subject: '{product} : reconnectez votre compte {provider} {account}',
  subjectMany: {
    one: '{product} : {count} compte est à reconnecter',
    many: '{product} : {count} comptes sont à reconnecter',
    other: '{product} : {count} comptes sont à reconnecter',
  },
  title: 'Votre compte {provider} n’est plus connecté',
  titleMany: {
    one: '{count} compte n’est plus connecté',
    many: '{count} comptes ne sont plus connectés',
    other: '{count} comptes ne sont plus connectés',
  },
  lead: '{product} a perdu la connexion à {account}. Identifiez-vous de nouveau sur ce compte pour continuer à l’y utiliser.',
  leadMany:
    '{product} a perdu la connexion à ces comptes. Identifiez-vous de nouveau sur chacun d’eux pour continuer à l’y utiliser.',
  button: 'Reconnecter le compte',
  buttonMany: 'Reconnecter les comptes',
  address: 'Si le bouton ne fonctionne pas, ouvrez cette adresse :',
  safety:
    '{product} vous demande d’abord de vous identifier. N’envoyez jamais votre mot de passe par e-mail.',
  done: 'Vous l’avez déjà reconnecté ? Alors vous n’avez plus rien à faire.',
  why: 'Vous recevez ce message parce que vous avez connecté des comptes à {product}.',
  email: 'e-mail',
};
