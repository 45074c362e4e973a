/**
 * Every bound of verification, in one place. They are far above what images have, and low enough that a hostile
 * image costs a few seconds and little memory. What is beyond a bound is said in the report, never ignored.
 */

/** An index has one entry a platform, and one attestation for each. */
export const MAX_INDEX_ENTRIES = 1000;

/** Docker and Multihull read an index inside an index; no tool makes more. */
export const MAX_INDEX_DEPTH = 1;
