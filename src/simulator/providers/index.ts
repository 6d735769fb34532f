import type { Provider } from '../state.js';
import { google } from './google.js';
import { instagram } from './instagram.js';
import { linkedin } from './linkedin.js';
import { mail } from './mail.js';
import { messenger } from './messenger.js';
import { outlook } from './outlook.js';
import type { SimulatedProvider } from './provider.js';
import { telegram } from './telegram.js';
import { twitter } from './twitter.js';
import { whatsapp } from './whatsapp.js';

/** Every provider that `POST /accounts` knows. */
export const providers: Readonly<Record<Provider, SimulatedProvider>> = {
  LINKEDIN: linkedin,
  WHATSAPP: whatsapp,
  TELEGRAM: telegram,
  INSTAGRAM: instagram,
  MESSENGER: messenger,
  TWITTER: twitter,
  MAIL: mail,
  GOOGLE_OAUTH: google,
  OUTLOOK: outlook,
};
