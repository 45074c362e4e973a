/** `smoke` of what was built: in Docker's containers, or on this machine where the plan says so. */
import type { Repository } from '../domain/names/reference.ts';
import type { VerifyReport } from '../domain/report.ts';
import type { Store } from '../image/copy-image.ts';
import type { Journal } from '../plan/model/journal.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { Ports } from '../ports.ts';
import { smokeImage } from '../steps/run-smoke.ts';
import { runHere, type SmokeSubject, smokeSubject } from '../steps/smoke-here.ts';
import { withSmoke } from '../verify/smoke-rules.ts';
import type { ImageView } from '../verify/view/image-view.ts';

const OTHER_FAILED = 'another check failed';

/** What images start, remembered while they are verified. */
export interface Starts {
  readonly subjects: readonly SmokeSubject[];
  readonly see: (view: ImageView) => void;
}

/** Nothing is remembered where nothing will be run here. */
export function lookAtStarts({ smoke }: Plan): Starts {
  const subjects: SmokeSubject[] = [];
  return {
    subjects,
    see: (view) => {
      if (smoke.kind === 'here') subjects.push(smokeSubject(view));
    },
  };
}

export interface Smoked {
  /** `registry/name@sha256:…`. */
  readonly name: string | undefined;
  readonly starts: Starts;
  readonly store: (repository: Repository) => Store;
  readonly journal: Journal;
}

/** @returns the report with what came of it. @throws EnvironmentError when it could not be run. */
export async function smokeBuilt(
  plan: Plan,
  verified: VerifyReport,
  { name, starts, store, journal }: Smoked,
  ports: Ports,
): Promise<VerifyReport> {
  const { verify, build, smoke, dockerEnv } = plan;
  const command = verify.skipChecks.includes('smoke') ? [] : verify.smoke;
  if (smoke.kind === 'here' && build.kind === 'assemble' && verified.ok) {
    const { base } = build;
    const request = {
      plan: build,
      emulators: smoke.emulators,
      source: base && store(base.repository),
      command,
      directory: plan.directory,
    };
    return withSmoke(verified, command, await runHere(starts.subjects, request, ports));
  }
  return smokeImage(
    verified,
    {
      skipReason: verified.ok ? undefined : OTHER_FAILED,
      image: build.result.kind === 'layout' ? undefined : name,
      platforms: verify.platforms,
      command,
      dockerEnv,
      journal,
    },
    ports,
  );
}
