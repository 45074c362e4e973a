/** What a run hands to its report. */
import type { BuildSummary } from '../build-log/graph/build-log-types.ts';
import type { Report } from '../domain/report.ts';
import type { ExplainedError } from '../errors.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { PhaseSpan } from './timeline.ts';

/** How a run ended. */
export type Outcome =
  /** `mode: plan`: nothing was done. */
  | { readonly kind: 'planned'; readonly plan: Plan }
  /** There is an image; `failure` says why the run failed all the same. */
  | {
      readonly kind: 'built';
      readonly plan: Plan;
      readonly report: Report;
      /** undefined where the image was made without BuildKit. */
      readonly build: BuildSummary | undefined;
      readonly phases: readonly PhaseSpan[];
      readonly failure: ExplainedError | undefined;
    }
  /** It ended before there was one. */
  | {
      readonly kind: 'failed';
      readonly plan: Plan | undefined;
      readonly phases: readonly PhaseSpan[];
      readonly failure: ExplainedError;
    };

/** How a merge ended, when there is an index. */
export interface MergeOutcome {
  readonly report: Report;
  /** Why it failed all the same; findings are in the report. */
  readonly failure: ExplainedError | undefined;
}
