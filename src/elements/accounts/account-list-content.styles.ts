import { baseStyles } from '../../ui/base.styles.js';
import { buttonKindStyles } from '../../ui/button-kinds.styles.js';
import { buttonStateStyles } from '../../ui/button-state.styles.js';
import { buttonStyles } from '../../ui/button.styles.js';
import { dialogStyles } from '../../ui/dialog.styles.js';
import { fieldStateStyles } from '../../ui/field-state.styles.js';
import { noticeStyles } from '../../ui/notice.styles.js';
import { otherButtonStyles } from '../../ui/other-buttons.styles.js';
import { providerMarkStyles } from '../../ui/provider-mark.styles.js';
import { textFieldStyles } from '../../ui/text-field.styles.js';
import { tokenStyles } from '../../ui/token.styles.js';
import { accountListStyles } from './account-list.styles.js';
import { accountMenuStyles } from './account-menu.styles.js';
import { accountScreenStyles } from './account-screens.styles.js';

/** Everything that a list of accounts looks like. */
export const listContentStyles = [
  tokenStyles,
  baseStyles,
  buttonStyles,
  buttonKindStyles,
  buttonStateStyles,
  otherButtonStyles,
  textFieldStyles,
  fieldStateStyles,
  noticeStyles,
  providerMarkStyles,
  dialogStyles,
  accountListStyles,
  accountMenuStyles,
  accountScreenStyles,
];
