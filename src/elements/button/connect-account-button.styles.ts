import { css } from 'lit';

export const hostStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  :host([hidden]) {
    display: none;
  }
  .trigger .button {
    inline-size: 100%;
    white-space: nowrap;
    &:disabled {
      cursor: default;
      opacity: 0.55;
    }
  }
  .trigger.small .button {
    min-block-size: 36px;
    padding-block: 4px;
    padding-inline: 12px;
  }
  @media (pointer: coarse) {
    .trigger.small .button {
      min-block-size: 44px;
    }
  }
`;
