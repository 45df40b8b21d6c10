/** A character that nobody sees, variation selectors among them, that changes the direction of others, or that is half of one. */
export const INVISIBLE = /[\p{Cf}\p{DI}\p{Zl}\p{Zp}\p{Cs}]/u;
