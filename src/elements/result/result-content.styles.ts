import { baseStyles } from '../../ui/base.styles.js';
import { buttonKindStyles } from '../../ui/button-kinds.styles.js';
import { buttonStateStyles } from '../../ui/button-state.styles.js';
import { buttonStyles } from '../../ui/button.styles.js';
import { sentenceStartStyles } from '../../ui/sentence-start.styles.js';
import { tokenStyles } from '../../ui/token.styles.js';
import { waitStyles } from '../wizard/steps/wait-step.styles.js';
import { resultStyles } from './connect-result.styles.js';

/** What the result is drawn with before it is known. */
export const resultContentStyles = [
  tokenStyles,
  baseStyles,
  buttonStyles,
  buttonKindStyles,
  buttonStateStyles,
  sentenceStartStyles,
  waitStyles,
  resultStyles,
];
