import { css } from 'lit';

export const detailsStyles = css`
  [part='panel'] {
    padding: 16px;
  }
`;
