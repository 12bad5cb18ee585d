import { css } from 'lit';

/** How near a deadline is, in the queue and on a lead. */
export const deadlineStyles = css`
  .soon,
  .late {
    font-weight: 700;
  }

  .soon {
    color: light-dark(#7a4700, #f0c274);
  }

  .late {
    color: var(--_error);
  }
`;
