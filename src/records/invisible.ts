/** A character that nobody sees, that changes the direction of others, or that is half of one. */
export const INVISIBLE = /[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
