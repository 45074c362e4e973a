/** Bounds of reading shell text: far above what people write, and small enough for text of any origin. */

/** Characters of one text. The longest RUN instructions and entrypoint scripts have some 20 000. */
export const MAX_SHELL_TEXT = 256 * 1024;

/** Commands, words and substitutions inside each other. */
export const MAX_SHELL_DEPTH = 100;

/** Commands joined by `&&`, `||` and `|` in one list. */
export const MAX_SHELL_CHAIN = 1000;

/**
 * How often the parser may report progress before it is stopped. It reports after each hundred steps or so; 256 KiB of
 * ordinary script take some 10 000 reports. Only damaged text, where it looks for the cheapest repair, takes more.
 */
export const MAX_PARSER_REPORTS = 50_000;
