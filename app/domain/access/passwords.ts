/** NIST SP 800-63B asks for 8 at least; ours also guards money. */
export const MIN_PASSWORD_LENGTH = 10;

/** How long a link sent by mail works. */
export const LINK_HOURS = 1;
