/** What can be wrong with rules that are well-formed: each problem with its place in the rules and the values that a sentence needs. Finds none. */

type Placed<Problem> = Readonly<{ place: string } & Problem>

type NameProblem =
  | { problem: 'part-unknown' | 'part-in-no-round' | 'part-in-two-rounds' | 'weight-missing'; part: string }
  | { problem: 'criterion-unknown'; criterion: string }
  | { problem: 'group-twice' | 'group-without-judge' | 'group-without-rule'; group: string }
  | { problem: 'award-twice' | 'award-unknown'; award: string }
  | { problem: 'stage-twice' | 'places-without-stage' | 'stage-never-reached'; stage: string }

type NumberProblem =
  | { problem: 'weights-not-100'; sum: number }
  | { problem: 'trimming-leaves-too-few'; judges: number; high: number; low: number; keepAtLeast: number }
  | { problem: 'equating-leaves-nothing'; entries: number; high: number; low: number }
  | { problem: 'carry-not-per-round'; rounds: number; given: number }
  | { problem: 'best-of-all'; count: number; parts: number }
  | { problem: 'time-empty'; atLeast: number; atMost: number }
  | { problem: 'warning-outside-phase'; warning: number; length: number }
  | { problem: 'phases-not-limit'; sum: number; atMost: number }
  /** In thousandths of a point. */
  | { problem: 'alert-never'; points: number; max: number }
  /** In percent, rounded up. */
  | { problem: 'award-shares-above-100'; sum: string }

type PlainProblem = {
  problem:
    | 'clip-zero'
    | 'label-of-another-method'
    | 'equating-needs-totals'
    | 'gate-missing'
    | 'gate-on-last-round'
    | 'ties-without-end'
    | 'tie-step-after-end'
    | 'next-best-without-best'
    | 'more-decimals-of-exact'
    | 'award-not-increasing'
    | 'apportioned-without-groups'
}

export type RulesProblem =
  | Placed<NameProblem>
  | Placed<NumberProblem>
  | Placed<PlainProblem>
  | Placed<{ problem: 'tie-step-twice'; first: string }>

/** What is known of a panel that will judge by the rules: how many judges and entries it has, and the class or group of each judge. */
export type PanelFacts = Readonly<{ judges?: number; entries?: number; groups?: readonly string[] }>
