import { describe, expect, expectTypeOf, it } from 'vitest'
import { type RosterReading, readRoster } from '../../../main/importing/roster.ts'
import { exampleRoster } from '../../../main/importing/roster-example.ts'
import type { RosterRefusal } from '../../../main/importing/roster-problem.ts'
import type { Answer } from '../../../shared/answer.ts'
import { contestPresets, tracksOfContest } from '../../../shared/presets/presets.ts'

const tracks = contestPresets.flatMap(preset => (preset.id === 'beijing-14' ? tracksOfContest(preset) : []))
const header = '类型,赛道,编号,姓名,学校,学科,指导教师,成员,评委类别,组长'
const judges = ['评委,文科,,文科评委 01,南开大学,,,,专家,是', '评委,W,,文科评委 02,,,,,,', '评委,文科,,文科评委 03,北京大学,,,,学生,否']
const entry = '参赛,文科,W-001,参赛教师 W-001,清华大学,哲学,指导教师甲、指导教师乙,,,'
const utf8 = (text: string) => new TextEncoder().encode(text)
const file = (...lines: string[]) => utf8(lines.join('\r\n'))
const read = (...lines: string[]) => readRoster(file(header, ...lines), tracks)
const problems = (reading: RosterReading) => (reading.ok ? [] : reading.problems.map(({ refusal, details }) => ({ refusal, ...details })))
// 类型,赛道,编号,姓名,学校,组长 in GB18030, written out because no encoder ships with Node
const gb = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
const comma = '2c'
const gbHeader = ['C0E0D0CD', 'C8FCB5C0', 'B1E0BAC5', 'D0D5C3FB', 'D1A7D0A3', 'D7E9B3A4'].join(comma)
const gbJudge = (last: string, isChief: string) => `${['C6C0CEAF', '57', '', `C6C0CEAF${last}`, '', isChief].join(comma)}0d0a`

describe('a good roster', () => {
  it('becomes entries and judges', () => {
    expect(read(entry, ...judges)).toEqual({
      ok: true,
      value: {
        entries: [
          {
            track: 'liberal-arts',
            number: 'W-001',
            name: '参赛教师 W-001',
            school: '清华大学',
            subject: '哲学',
            mentors: ['指导教师甲', '指导教师乙'],
            members: [],
          },
        ],
        judges: [
          { track: 'liberal-arts', name: '文科评委 01', school: '南开大学', judgeClass: 'expert', isChief: true },
          { track: 'liberal-arts', name: '文科评委 02', school: '', judgeClass: 'expert', isChief: false },
          { track: 'liberal-arts', name: '文科评委 03', school: '北京大学', judgeClass: 'student', isChief: false },
        ],
        staff: [],
      },
    })
  })

  it('names the staff, who belong to no track', () => {
    const staff = ['计时员,,,计时员 01,,,,,,', '记分员,,,记分员 01,清华大学,,,,,', 'supervisor,,,监审 01,,,,,,']
    const reading = read(entry, ...judges, ...staff)
    expect(reading.ok && reading.value.staff).toEqual([
      { role: 'timekeeper', name: '计时员 01', school: '' },
      { role: 'recorder', name: '记分员 01', school: '清华大学' },
      { role: 'supervisor', name: '监审 01', school: '' },
    ])
    expect(problems(read(entry, ...judges, '计时员,文科,,计时员 01,,,,,,', '记分员,,,,,,,,,'))).toEqual([
      { refusal: 'roster-field-unexpected', line: 6, column: '赛道', value: '文科' },
      { refusal: 'roster-field-missing', line: 7, column: '姓名' },
    ])
    expect(problems(read(entry, ...judges, ...staff, '计时员,,,计时员 01,,,,,,'))).toMatchObject([
      { refusal: 'roster-judge-twice', line: 9, first: 6 },
    ])
  })

  it('may have a UTF-8 mark, other line ends, empty rows and a quoted comma', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const text = `\uFEFF${[header, '', entry.replace('哲学', '"哲学, ""美学"""'), ',,,,,,,,,', ...judges, ''].join(end)}`
      const reading = readRoster(utf8(text), tracks)
      expect(reading.ok && reading.value.entries[0]?.subject).toBe('哲学, "美学"')
    }
  })

  it('may have English headers, in another order and without the optional columns', () => {
    const rows = ['Chief,NAME,track,kind,number,school', 'yes,J 1,w,judge,,', ',J 2,Liberal arts,judge,,', 'no,J 3,liberal-arts,Judge,,']
    const reading = readRoster(file(...rows, ',T 1,W,entry,W-1,Tsinghua'), tracks)
    expect(reading.ok && reading.value.judges.map(judge => judge.isChief)).toEqual([true, false, false])
    expect(reading.ok && reading.value.entries[0]).toMatchObject({ number: 'W-1', mentors: [], members: [], subject: '' })
  })

  it('loses full-width spaces and writes full-width numbers plainly', () => {
    const reading = read('\u3000参赛 ,\u3000Ｗ\u3000,Ｗ－００２\u3000,\u3000某教师 , 清华大学\u3000,,,\u3000甲；乙/丙\u3000,,否', ...judges)
    expect(reading.ok && reading.value.entries[0]).toMatchObject({
      number: 'W-002',
      name: '某教师',
      school: '清华大学',
      members: ['甲', '乙', '丙'],
    })
  })

  it('keeps what looks like a formula as the text it is', () => {
    const reading = read('参赛,文科,W-001,=HYPERLINK(1),+1,-2,@x,,,', ...judges)
    expect(reading.ok && reading.value.entries[0]).toMatchObject({ name: '=HYPERLINK(1)', school: '+1', subject: '-2', mentors: ['@x'] })
  })

  it('may be GB18030', () => {
    const reading = readRoster(gb(`${gbHeader}0d0a${gbJudge('31', 'CAC7')}${gbJudge('32', '')}${gbJudge('33', 'B7F1')}`), tracks)
    expect(reading.ok && reading.value.judges.map(judge => [judge.name, judge.isChief])).toEqual([
      ['评委1', true],
      ['评委2', false],
      ['评委3', false],
    ])
  })

  it('may give an entry a segment of eighty characters', () => {
    const wide = `${header},节段`
    const title = '节'.repeat(80)
    const all = [`${entry},${title}`, `${entry.replace('W-001', 'W-002')},`, ...judges.map(row => `${row},`)]
    const reading = readRoster(file(wide, ...all), tracks)
    expect(reading.ok && reading.value.entries.map(({ segment }) => segment)).toEqual([title, undefined])
    const english = readRoster(file(wide.replace('节段', 'Segment'), ...all), tracks)
    expect(english).toEqual(reading)
  })

  it('is what the example is', () => {
    const reading = readRoster(utf8(exampleRoster(tracks)), tracks)
    expect(reading.ok && [reading.value.entries.length, reading.value.judges.length]).toEqual([12, 20])
    expect(exampleRoster(tracks).startsWith(`\uFEFF${header.replace('学科', '学科,节段')}\r\n`)).toBe(true)
    expect(reading.ok && reading.value.entries.filter(({ segment }) => segment !== undefined).length).toBe(8)
  })
})

it.each(contestPresets)('the example for the preset $id is good for it', preset => {
  const own = tracksOfContest(preset)
  expect(readRoster(utf8(exampleRoster(own)), own)).toMatchObject({ ok: true })
})

describe('a file that is no roster', () => {
  it.each([
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0)],
    ['UTF-16', Uint8Array.from(Buffer.from(`\uFEFF${header}`, 'utf16le'))],
    ['bytes of no encoding', Uint8Array.of(0xff, 0xff, 0x41)],
    ['UTF-8 that is broken after its mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0xb9, 0xfa)],
  ])('%s is not text', (_what, bytes) => expect(problems(readRoster(bytes, tracks))).toEqual([{ refusal: 'roster-not-text' }]))

  it.each([[''], ['\uFEFF'], ['\n\n'], [header], [`${header}\n,,,\n`]])('%j is empty', text =>
    expect(problems(readRoster(utf8(text), tracks))).toEqual([{ refusal: 'roster-empty' }]),
  )

  it('is refused beyond ten thousand lines, before it is read', () => {
    const long = (count: number) =>
      readRoster(file(header, ...judges, ...Array.from({ length: count - 3 }, (_, i) => `参赛,W,${i},甲,乙,,,,,`)), tracks)
    expect(long(10_000).ok).toBe(true)
    expect(problems(long(10_001))).toEqual([{ refusal: 'roster-too-long', lines: 10_002, limit: 10_000 }])
  })

  it('has the columns that a roster has, once', () => {
    const reading = readRoster(file('类型,赛道,编号,姓名,姓名,手机', '参赛,W,1,甲,乙,1'), tracks)
    expect(problems(reading)).toEqual([
      { refusal: 'roster-column-twice', line: 1, column: '姓名' },
      { refusal: 'roster-column-unknown', line: 1, column: 6, value: '手机' },
      { refusal: 'roster-column-missing', line: 1, column: '学校' },
      { refusal: 'roster-column-missing', line: 1, column: '组长' },
    ])
  })
})

describe('all problems at once, in the order of the file', () => {
  it('names line, column and value', () => {
    const reading = read(
      '参赛,文科,W-001,,清华大学,,,,,',
      '选手,文科,W-002,甲,清华大学,,,,,',
      '参赛,文史,W-003,甲,清华大学,,,,专家,',
      '评委,,W-9,乙,,,,,院士,也许',
    )
    expect(problems(reading)).toEqual([
      { refusal: 'roster-field-missing', line: 2, column: '姓名' },
      { refusal: 'roster-value-unknown', line: 3, column: '类型', value: '选手', allowed: '参赛、评委、计时员、记分员、监审' },
      { refusal: 'roster-track-unknown', line: 4, column: '赛道', value: '文史', allowed: '文科、理科、工科、医科、青管赛、论文' },
      { refusal: 'roster-field-unexpected', line: 4, column: '评委类别', value: '专家' },
      { refusal: 'roster-field-missing', line: 5, column: '赛道' },
      { refusal: 'roster-field-unexpected', line: 5, column: '编号', value: 'W-9' },
      { refusal: 'roster-value-unknown', line: 5, column: '评委类别', value: '院士', allowed: '专家、学生、同行' },
      { refusal: 'roster-value-unknown', line: 5, column: '组长', value: '也许', allowed: '否、是' },
    ])
  })

  it('a segment is short, and only an entry has one', () => {
    const reading = readRoster(file(`${header},节段`, `${entry},${'节'.repeat(81)}`, `${judges[0]},光的干涉`), tracks)
    expect(problems(reading)).toEqual([
      { refusal: 'roster-field-too-long', line: 2, column: '节段', length: 81, limit: 80 },
      { refusal: 'roster-field-unexpected', line: 3, column: '节段', value: '光的干涉' },
    ])
  })

  it('a broken quote breaks its own line only', () => {
    const reading = read(
      '参赛,文科,W-001,"甲"乙,清华大学,,,,,',
      '参赛,文科,W-002,"甲,清华大学,,,,,',
      entry,
      '参赛,文科,W-003,甲"乙,丙,,,,,',
      '参赛,文科,W-004',
    )
    expect(problems(reading)).toEqual([
      { refusal: 'roster-row-broken', line: 2 },
      { refusal: 'roster-row-broken', line: 3 },
      { refusal: 'roster-row-broken', line: 5 },
      { refusal: 'roster-row-length', line: 6, found: 3, expected: 10 },
    ])
  })

  it('a number or a judge stands once in a track; another track may use the number', () => {
    const other = judges.map(row => row.replace('文科,', '理科,').replace('W,', 'L,'))
    const reading = read(entry, entry.replace('W-001', 'w-001'), entry.replace('文科', '理科'), ...judges, judges[2] as string, ...other)
    expect(problems(reading)).toEqual([
      { refusal: 'roster-number-twice', line: 3, column: '编号', value: 'w-001', first: 2 },
      { refusal: 'roster-judge-twice', line: 8, column: '姓名', value: '文科评委 03', first: 7 },
    ])
  })

  it('a track needs three judges and one chief', () => {
    const chief = (judges[1] as string).replace(/,$/, ',是')
    expect(problems(read(entry, judges[1] as string))).toEqual([
      { refusal: 'roster-too-few-judges', track: '文科', count: 1, minimum: 3 },
      { refusal: 'roster-no-chief', track: '文科' },
    ])
    expect(problems(read(entry, judges[0] as string, chief, judges[2] as string))).toEqual([
      { refusal: 'roster-chief-twice', line: 4, column: '组长', value: '文科评委 02', first: 3 },
    ])
  })

  it('a track whose extremes are dropped needs as many judges as its rules leave over', () => {
    const young = [entry, ...judges].map(row => row.replace(/,(文科|W),/, ',青管赛,'))
    expect(problems(read(...young))).toEqual([{ refusal: 'roster-too-few-judges', track: '青管赛', count: 3, minimum: 5 }])
    expect(read(...young, '评委,青管赛,,评委 04,,,,,,', '评委,青管赛,,评委 05,,,,,,')).toMatchObject({ ok: true })
  })

  it('reads as a refusal with the first problem in front', () => {
    expectTypeOf<RosterReading>().toExtend<Answer<unknown, RosterRefusal>>()
    expect(read('参赛,文科,W-001,,清华大学,,,,,')).toMatchObject({
      ok: false,
      refusal: 'roster-field-missing',
      details: { line: 2, column: '姓名' },
    })
  })
})
