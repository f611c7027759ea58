/** The English of words/zh/document-problems.ts. */
import type { Words } from '../words.ts'
import type { documentProblems as zh } from '../zh/document-problems.ts'

export const documentProblems: Words<typeof zh> = {
  fieldKinds: {
    text: 'a text (in quotation marks)',
    number: 'a whole number (without quotation marks)',
    'yes-or-no': 'true or false',
    list: 'a list [ ]',
    object: 'an object { }',
  },
  sentences: {
    'json-broken': 'Line {{line}}, column {{column}}: this is not how JSON is written. Check quotation marks, commas and brackets.',
    'comma-missing':
      'Line {{line}}, column {{column}}: a comma is missing before this. Add it at the end of this line or of the line before.',
    'sign-not-ascii': 'Line {{line}}, column {{column}}: this is the Chinese sign {{sign}} . Write {{instead}} instead.',
    'json-too-deep': 'Line {{line}}, column {{column}}: nested too deep. A rules document needs no such depth; check the brackets.',
    'key-twice': 'Line {{line}}, column {{column}}: “{{key}}” stands twice in one place. Keep one.',
    'key-reserved': 'Line {{line}}, column {{column}}: “{{key}}” cannot be a name. Rename or delete it.',
    'field-unknown': '{{place}}: there is no such field. Check its spelling, or delete it.',
    'field-missing': '{{place}}: this field is missing. Add it.',
    'kind-missing': '{{place}}: this field is missing. Add it: {{expected}}.',
    'choice-missing': '{{place}}: this field is missing. Add one of: {{allowed}}.',
    'type-wrong': '{{place}}: the wrong kind of value. Write {{expected}} here.',
    'number-not-whole': '{{place}}: this must be a whole number. Write it without decimals.',
    'points-not-whole': '{{place}}: this must be a whole number. Points are written in thousandths: 8.5 points are 8500.',
    'name-not-plain':
      '{{place}}: a name has only letters, digits and . _ -, begins with a letter or digit, and is at most 64 long. Rename it.',
    'value-unknown': '{{place}}: this value is not known. Write one of: {{allowed}}.',
    'value-wrong': '{{place}}: this value cannot be used. Compare with a template and mend it.',
    'number-too-small': '{{place}}: the number is too small. Write at least {{minimum}}.',
    'number-too-large': '{{place}}: the number is too large. Write at most {{maximum}}.',
    'text-too-short': '{{place}}: the text is too short. Write at least {{minimum}} characters.',
    'text-too-long': '{{place}}: the text is too long. Write at most {{maximum}} characters.',
    'list-too-short': '{{place}}: the list is too short. Give at least {{minimum}} items.',
    'list-too-long': '{{place}}: the list is too long. Give at most {{maximum}} items.',
    'part-twice': '{{place}}: the part “{{part}}” is there twice. Change the id of one.',
    'group-sum': '{{place}}: “{{branch}}” declares {{declared}}, but its criteria add up to {{sum}} (thousandths). Change one of them.',
    'rubric-sum': '{{place}}: “{{branch}}” declares {{declared}}, but its groups add up to {{sum}} (thousandths). Change one of them.',
    'minimum-above-maximum': '{{place}}: the minimum of “{{branch}}” is above its maximum. Change one of them.',
    'step-zero': '{{place}}: the step of “{{branch}}” is 0. Write a step above 0.',
    'level-above-maximum': '{{place}}: the highest level of “{{branch}}” is not its maximum. Change one of them.',
    'maximum-off-step': '{{place}}: the maximum of “{{branch}}” does not lie on a step. Change the maximum or the step.',
    'criterion-twice': '{{place}}: the id of “{{branch}}” is used twice in this rubric. Change one of them.',
    'part-unknown': '{{place}}: there is no part “{{part}}”. Write the id of a part that there is.',
    'criterion-unknown': '{{place}}: there is no criterion “{{criterion}}”. Write the id of a criterion that there is.',
    'weights-not-100': '{{place}}: the percentages add up to {{sum}} instead of 100. Adjust them.',
    'weight-missing': '{{place}}: the part “{{part}}” has no weight. Add it.',
    'group-twice': '{{place}}: the class or group “{{group}}” is named twice. Make one of them.',
    'group-without-judge': '{{place}}: the panel has no judge of “{{group}}”. Change the rules or the panel.',
    'group-without-rule':
      '{{place}}: the panel has judges of “{{group}}”, which the rules do not name. Name it, or change the judges’ class.',
    'clip-zero': '{{place}}: a limit of 0 makes all marks the same. Write a limit above 0.',
    'trimming-leaves-too-few':
      '{{place}}: of {{judges}} judges, {{high}} highest and {{low}} lowest are dropped, and fewer than {{keepAtLeast}} remain. Drop fewer, or add judges.',
    'stage-twice': '{{place}}: the rounding stage “{{stage}}” is named twice. Delete one.',
    'places-without-stage':
      '{{place}}: “{{stage}}” is not among the rounding stages, so its decimals are never used. Add it to stages, or delete it.',
    'stage-never-reached':
      '{{place}}: by these rules the computation never comes to the rounding stage “{{stage}}”. Delete it from stages, or use rules that come to it.',
    'label-of-another-method':
      '{{place}}: GB/T 8170 means half-even, which is not the method of these rules. Change the method, or write plain.',
    'best-of-all': '{{place}}: there are {{parts}} parts, so the best {{count}} leaves none out. Lower the count, or use points.',
    'equating-needs-totals':
      '{{place}}: z and T scores need judges’ totals. Write totals as reduction.of, or bring panels level by a coefficient.',
    'equating-leaves-nothing':
      '{{place}}: the panel has only {{entries}} entries; without the {{high}} highest and {{low}} lowest none is left. Leave out fewer.',
    'part-in-no-round': '{{place}}: the part “{{part}}” is in no round. Put it into one.',
    'part-in-two-rounds': '{{place}}: the part “{{part}}” stands elsewhere already. Keep it in one round.',
    'gate-missing': '{{place}}: another round follows, but nothing says who goes on. Add a gate.',
    'gate-on-last-round': '{{place}}: nobody goes on from the last round. Delete its gate.',
    'carry-not-per-round': '{{place}}: there are {{rounds}} rounds, but {{given}} percentages. Give one for each round.',
    'ties-without-end': '{{place}}: the chain may end without an answer. End it with decision, draw or shared.',
    'tie-step-after-end': '{{place}}: a step before this one ends the chain, so this is never reached. Delete it, or move it up.',
    'tie-step-twice': '{{place}}: this is the same as {{first}} and decides nothing more. Delete it.',
    'next-best-without-best': '{{place}}: a next best run is there only when the best runs count (composition best). Delete this step.',
    'more-decimals-of-exact': '{{place}}: ranks use the exact value already, so more decimals tell nothing apart. Delete this step.',
    'time-empty': '{{place}}: the least time, {{atLeast}} s, is not below the most, {{atMost}} s. Change one of them.',
    'alert-never':
      '{{place}}: the limit of {{points}} is not below the maximum of {{max}} (in thousandths of a point), so that no marks can pass it. Lower it, or write "off".',
    'warning-outside-phase': '{{place}}: the warning comes at {{warning}} s, but the phase has only {{length}} s. Move it inside.',
    'phases-not-limit': '{{place}}: the phases last {{sum}} s in all, not {{atMost}} s. Adjust them.',
    'award-shares-above-100': '{{place}}: the shares of the awards come to about {{sum}} %, above 100 %. Lower them.',
    'award-not-increasing':
      '{{place}}: the cumulative quota is no more than the awards before it, so nobody can win this. Raise it, or drop cumulative.',
    'award-twice': '{{place}}: the award id “{{award}}” is used already. Choose another.',
    'award-unknown': '{{place}}: there is no award “{{award}}”. Write the id of an award that there is.',
    'apportioned-without-groups':
      '{{place}}: seats are apportioned only for awards given per group. Write per: "group", or use another quota.',
  },
}
