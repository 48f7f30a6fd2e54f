import { css } from 'lit';

export const reviewsStyles = css`
  [part='panel'] {
    padding: 16px;
  }
`;
