import type { Provider } from '../state.js';
import { linkedin } from './linkedin.js';
import type { SimulatedProvider } from './provider.js';
import { whatsapp } from './whatsapp.js';

/** The providers that are played so far; any other answers 501 `errors/feature_not_implemented`. */
export const providers: Readonly<Partial<Record<Provider, SimulatedProvider>>> = {
  LINKEDIN: linkedin,
  WHATSAPP: whatsapp,
};
