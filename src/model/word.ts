/** What a word of a signature is made of, in the order of their codes, so that words sort as the numbers they stand for. */
export const WORD_ALPHABET = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

/** Characters of a word: 48 bits of a hash. */
export const WORD_LENGTH = 8;
