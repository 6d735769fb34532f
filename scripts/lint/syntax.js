// What no file, or no file of one kind, may write. A `selector` is ESLint's query over the syntax tree.

const rule = (selector, message) => ({ selector, message });

const defaultExport = [
  rule('ExportDefaultDeclaration', 'Export by name: a name that is written whole can be searched.'),
  rule(
    "ExportSpecifier[exported.name='default']",
    'Export by name: a name that is written whole can be searched.',
  ),
];

const everywhere = [rule('TSEnumDeclaration', 'Use a union of string literals instead of an enum.')];

/** Rules for every file. */
export const syntax = [...everywhere, ...defaultExport];

/** The same for files whose tool dictates a default export. */
export const syntaxWithDefaultExport = everywhere;

// What makes the simulator's accounts behave as they do, and the phone that answers for their owner.
// (`\\x2F` is a slash, which a selector's pattern may not hold.)
const prefix =
  '(2fa|sms|code|otp|app|phone|captcha|contract|chain|premium|multi|expired|slow|restricted|down|error-)';
const testAccount = `\\b${prefix}[\\w.+-]*@|\\b202[ -]?555[ -]?01\\d\\d`;
const phone = '(^|[^.\\w])\\x2Fphone(\\x2F|[?#"\\s]|$)|pending\\.json';
const known = `/${testAccount}|${phone}/i`;
const secretMessage =
  'Test accounts, their codes and the phone are known to the simulator, the stories and the tests alone.';

/** No product code behaves differently because an account belongs to the simulator. */
export const noSimulatorSecrets = [
  rule(`Literal[value=${known}]`, secretMessage),
  rule(`Literal[regex.pattern=/\\b${prefix}\\S*@/i]`, secretMessage),
  rule(`TemplateElement[value.raw=${known}]`, secretMessage),
  // A name is told by its start, without its domain as well.
  rule(`CallExpression[callee.property.name='startsWith'] > Literal[value=/^${prefix}$/]`, secretMessage),
  rule(`Literal[regex.pattern=/^\\^\\(?[?:]*${prefix}(?![a-z])/]`, secretMessage),
];

const noMarkup = 'Trusted Types pages refuse it; render with a template.';
const noStyle =
  'A strict style-src refuses it; use a class, or a custom property set by style.setProperty().';
const timers =
  'Elements keep no time and fetch nothing: a controller does, so that tests inject it and removal stops it.';
const globals = ['setTimeout', 'setInterval', 'fetch', 'XMLHttpRequest', 'EventSource'];

const inTemplates = [
  rule('MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|cssText)$/]', noMarkup),
  rule(
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\\s"\']style\\s*=/]',
    noStyle,
  ),
  rule("CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']", noStyle),
];

/** Rules for what draws: no markup from strings, no inline styles, no timers, no requests. */
export const elementRules = [
  {
    files: ['src/{elements,ui}/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...syntax, ...noSimulatorSecrets, ...inTemplates],
      'no-restricted-globals': ['error', ...globals.map((name) => ({ name, message: timers }))],
      'no-restricted-properties': [
        'error',
        ...globals.flatMap((property) =>
          ['window', 'globalThis', 'self'].map((object) => ({ object, property, message: timers })),
        ),
      ],
    },
  },
];
