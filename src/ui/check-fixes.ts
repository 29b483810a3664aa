import type { FileLooks } from '../contract/file-looks.js';
import type { FindingCode, FindingFix } from '../contract/finding-code.js';
import type { Look } from '../contract/look.js';
import type { PhotoReport } from '../contract/photo-report.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import type { Check } from './check.js';
import { setLook, wantedLook } from './check-look.js';
import { choiceOf } from './choice.js';
import { choicesIn } from './choices-in.js';
import { isAsApplied } from './is-as-applied.js';
import type { PhotoPlan } from './photo-plan.js';

/** Which of the findings are to be fixed. */
export interface FixAsked {
  /** only of this photo */
  readonly nodeId?: string;
  /** only this finding, heads included; else all, heads only where the check aligns them */
  readonly code?: FindingCode;
}

/** Says what has to be done to one photo; null: nothing, or nothing that a click can do. */
export type FixPlanner = (photo: PhotoReport, asked: FixAsked) => PhotoPlan | null;

/** Locked layers, and findings that only a hand can fix, are left alone. @param check - only what photos and findings are, and what is chosen */
export function fixPlanner(check: Check, fileLooks: FileLooks): FixPlanner {
  const { report, align } = check;
  const fixes = new Map(report?.alike.map(({ code, fix }) => [code, fix]));
  const ofSet = setLook(check, fileLooks);
  const targets = new Map(check.rows.map(({ scanned }) => [scanned.target.nodeId, scanned.target]));
  return (photo, asked) => {
    const target = targets.get(photo.id);
    if (report === null || target === undefined || target.locked) return null;
    const look = wantedLook(target, ofSet, fileLooks);
    return planOf(photo, { target, look, fixes, align, asked });
  };
}

/** What has to be done to which photo, by node id. */
export function plansFor(
  { report }: Check,
  planner: FixPlanner,
  asked: FixAsked,
): ReadonlyMap<string, PhotoPlan> {
  const plans = new Map<string, PhotoPlan>();
  for (const photo of report?.photos ?? []) {
    const plan = (asked.nodeId ?? photo.id) === photo.id ? planner(photo, asked) : null;
    if (plan !== null) plans.set(photo.id, plan);
  }
  return plans;
}

interface PlanAsked {
  readonly target: PhotoTarget;
  readonly look: Look | null;
  readonly fixes: ReadonlyMap<FindingCode, FindingFix>;
  readonly align: boolean;
  readonly asked: FixAsked;
}

function planOf({ findings, alignTo }: PhotoReport, { target, look, fixes, align, asked }: PlanAsked) {
  const has = (fix: FindingFix) =>
    findings.some(
      ({ code }) => fixes.get(code) === fix && (asked.code ?? code) === code && canHelp(code, target, look),
    );
  const choice = look !== null && has('apply-look') ? choiceOf(look) : null;
  const isAboutCrop = asked.code !== undefined && fixes.get(asked.code) === 'align-crop';
  // A photo that gets its look is aligned with it. Where all are fixed, all are aligned: the place that they share need not be where most are now.
  const isAligned = isAboutCrop ? has('align-crop') : align && (choice !== null || asked.code === undefined);
  const crop = isAligned ? alignTo : null;
  return choice === null && crop === null ? null : { choice, crop };
}

/** The blur of a photo that has its look as it is will be the same again. */
const canHelp = (code: FindingCode, { recipe }: PhotoTarget, look: Look | null): boolean =>
  code !== 'blur' || look === null || !isAsApplied(recipe, choiceOf(look), choicesIn(recipe));
