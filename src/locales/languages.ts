/** A language of the kit, for whoever offers a choice or has to know how far its words can be trusted. */
export interface Language {
  /** BCP 47 tag, as in `lang`. */
  readonly tag: string;
  /** What it is called by those who read it. */
  readonly name: string;
  /** Whether a native speaker has read every text. */
  readonly review: 'unread' | 'read';
}

/** The languages that come with the kit. */
export const languages: readonly Language[] = [
  { tag: 'en', name: 'English', review: 'read' },
  { tag: 'ar', name: 'العربية', review: 'unread' },
  { tag: 'de', name: 'Deutsch', review: 'unread' },
  { tag: 'es', name: 'Español', review: 'unread' },
  { tag: 'fr', name: 'Français', review: 'unread' },
  { tag: 'it', name: 'Italiano', review: 'unread' },
  { tag: 'ja', name: '日本語', review: 'unread' },
  { tag: 'nl', name: 'Nederlands', review: 'unread' },
  { tag: 'pl', name: 'Polski', review: 'unread' },
  { tag: 'pt-BR', name: 'Português (Brasil)', review: 'unread' },
  { tag: 'tr', name: 'Türkçe', review: 'unread' },
  { tag: 'zh-Hans', name: '简体中文', review: 'unread' },
];
