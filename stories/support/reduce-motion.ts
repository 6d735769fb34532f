/*
 * A page cannot change what media queries see, but it can change the queries: in every style sheet that is made here,
 * those for reduced motion become true. It is for looking only; tests have the browser itself ask for less.
 */
const QUERY = '(prefers-reduced-motion: reduce)';
const found = new Set<CSSMediaRule>();
let isReduced = false;

const replaceSync = Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, 'replaceSync')?.value as (
  this: CSSStyleSheet,
  text: string,
) => void;

CSSStyleSheet.prototype.replaceSync = function replaceAndSee(text: string): void {
  replaceSync.call(this, text);
  see(this.cssRules);
};

function see(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && rule.conditionText === QUERY) {
      found.add(rule);
      apply(rule);
    }
    if ('cssRules' in rule) see(rule.cssRules as CSSRuleList);
  }
}

const apply = ({ media }: CSSMediaRule) => {
  media.mediaText = isReduced ? 'all' : QUERY;
};

/** Shows everything as to somebody who wants no motion. */
export function reduceMotion(wanted: boolean): void {
  if (wanted === isReduced) return;
  isReduced = wanted;
  found.forEach(apply);
}
