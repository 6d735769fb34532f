/** One sentence for each plural form that a language has; `#` is where the number goes. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * The sentence for a count, in the form and the digits of its language: `few` in Polish, six forms in Arabic. A form
 * that is left out is as `other`.
 */
export function plural(language: string, forms: PluralForms): (count: number) => string {
  return (count) => {
    const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
    return form.replace('#', new Intl.NumberFormat(language).format(count));
  };
}
