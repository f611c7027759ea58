/** Who takes part in the large sample, track by track: how many, from where, judged by whom. Some judges come from entrants' schools. */
import type { TrackId } from '../../../shared/domain/ids.ts'
import { hospitals, medicalSchools, universities } from './sample-plan-schools.ts'
import type { TrackCast } from './sample-plan-track.ts'
import { seededRandom } from './seeded-random.ts'

type Casting = Omit<TrackCast, 'entrySchools'> & Readonly<{ from: readonly string[]; count: number }>

const castings: Readonly<Record<string, Casting>> = {
  'liberal-arts': {
    venue: '教学楼 101 教室',
    from: universities,
    count: 84,
    judgeSchools: ['北京大学', '中国人民大学', '首都师范大学', '南开大学', '河北大学', '天津师范大学', '山西大学'],
    subjects: ['哲学', '经济学', '法学', '教育学', '中国语言文学', '外国语言文学', '历史学', '管理学', '艺术学'],
  },
  science: {
    venue: '教学楼 201 教室',
    from: universities,
    count: 76,
    judgeSchools: ['清华大学', '北京师范大学', '北京理工大学', '天津大学', '南开大学', '河北师范大学', '吉林大学'],
    subjects: ['数学', '物理学', '化学', '生物学', '地理学', '统计学', '心理学'],
  },
  engineering: {
    venue: '教学楼 301 教室',
    from: universities,
    count: 86,
    judgeSchools: ['北京航空航天大学', '北京科技大学', '北京交通大学', '天津大学', '河北工业大学', '燕山大学', '大连理工大学'],
    subjects: ['机械', '材料', '电子信息', '计算机', '土木', '化工', '能源动力', '农业工程', '环境'],
  },
  medicine: {
    venue: '教学楼 401 教室',
    from: [...medicalSchools, ...hospitals],
    count: 60,
    judgeSchools: ['首都医科大学', '北京中医药大学', '北京大学第三医院', '天津医科大学', '河北医科大学', '山西医科大学', '中国医科大学'],
    subjects: ['基础医学', '临床医学', '口腔医学', '公共卫生', '中医学', '药学', '护理学'],
  },
  management: {
    venue: '报告厅',
    from: [...universities, ...medicalSchools, ...hospitals],
    count: 71,
    judgeSchools: ['清华大学', '北京联合大学', '北京大学人民医院', '天津大学', '南开大学', '河北大学', '天津医科大学'],
    subjects: ['党建与思政', '人事与财务', '教学与科研管理', '学生工作', '后勤与安全'],
  },
  papers: {
    venue: '',
    from: universities,
    count: 40,
    judgeSchools: ['北京师范大学', '首都师范大学', '天津师范大学', '华东师范大学', '河北师范大学'],
    subjects: ['教学方法', '课程建设', '教学评价', '教学技术'],
  },
}

/** The cast of a track: every school once before any comes twice, in an order drawn from the seed. */
export function largeCast(seed: string, track: TrackId): TrackCast {
  const casting = castings[track]
  if (casting === undefined) throw new Error(`sample: nobody takes part in ${track}`)
  const { from, count, ...rest } = casting
  const random = seededRandom(`${seed}/schools/${track}`)
  const rounds = Array.from({ length: Math.ceil(count / from.length) }, () => random.shuffled([...new Set(from)]))
  return { ...rest, entrySchools: rounds.flat().slice(0, count) }
}
