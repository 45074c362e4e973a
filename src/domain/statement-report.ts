/** What report.json says of the verification statement, where `verify` was told to ask for one. */
export type StatementReport =
  | {
      readonly accepted: true;
      /** Of the Multihull that made it. */
      readonly version?: string;
      /** Who signed it, for a person. */
      readonly signer?: string;
    }
  | {
      readonly accepted: false;
      /** Fits after "the verification statement is not accepted:". */
      readonly reason: string;
      readonly remedy?: string;
    };
