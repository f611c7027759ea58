/** The words that stand for bytes in a receipt: one for each, in both languages, of much the same meaning. Knows no receipt. */
import type { Name } from './quantity.ts'

// Sixteen to a line: the line is the first hex digit of the byte, the place in it the second. A receipt on paper outlives a release, so no word
// ever moves or changes. Chosen to be written by hand and read out: no two sound alike, no names, nothing unkind.
const zh = `
  春风 明月 日出 星光 银河 流星 北斗 白云 雪花 彩虹 晚霞 极光 盛夏 金秋 冬天 秋千
  清泉 早晨 黄昏 波浪 海洋 沙滩 岛屿 港口 码头 珊瑚 贝壳 珍珠 海龟 海豚 鲸鱼 章鱼
  龙虾 鲤鱼 河流 小溪 瀑布 湖泊 池塘 峡谷 盆地 高峰 冰川 火山 草原 绿洲 森林 丛林
  竹林 松树 柳树 枫叶 白桦 银杏 荷花 青梅 牡丹 杜鹃 玫瑰 花瓣 丁香 樱桃 苹果 葡萄
  西瓜 南瓜 香蕉 甜橙 柠檬 芒果 木瓜 椰树 核桃 杏仁 花生 橄榄 萝卜 白菜 菠菜 洋葱
  土豆 番茄 辣椒 玉米 麦田 稻米 豆腐 面包 煎饼 面条 茶壶 咖啡 果汁 牛奶 酸奶 蜂蜜
  食盐 香醋 生姜 薄荷 大蒜 芝麻 奶酪 饼干 汤勺 饭碗 烤箱 刀叉 木桶 菜篮 皮箱 行李
  抽屉 圆桌 藤椅 沙发 毛毯 棉被 摇篮 窗帘 屏风 镜子 木梳 肥皂 画笔 铅笔 纸张 照片
  书本 邮票 信件 地图 直尺 算盘 胶水 书包 围巾 手套 毛衣 夹克 衬衫 拖鞋 纽扣 丝带
  亚麻 针线 时钟 电话 手表 铃铛 大鼓 面具 长笛 口哨 钢琴 吉他 喇叭 号角 风筝 象棋
  足球 气球 拼图 单车 火车 马车 飞机 轮船 竹筏 帆布 船锚 火箭 马达 罗盘 磁铁 台灯
  电池 灯笼 蜡烛 壁炉 铁锤 油漆 齿轮 云梯 扫帚 大门 庭院 窗户 屋顶 厨房 阳台 砖墙
  瓦片 石桥 隧道 老街 城堡 宫殿 宝塔 凉亭 花园 农场 谷仓 帐篷 村庄 城市 古镇 集市
  学校 剧院 舞台 车站 老虎 狮子 熊猫 小狗 兔子 骆驼 骏马 斑马 小鹿 山羊 水牛 猴子
  考拉 企鹅 天鹅 大雁 鸵鸟 野鸭 公鸡 鸽子 喜鹊 麻雀 老鹰 仙鹤 孔雀 海鸥 青蛙 蜗牛
  羽毛 鸟巢 水晶 钻石 黄金 青铜 陶器 玻璃 石头 新芽 种子 树叶 青苔 草地 阁楼 浴缸
`
  .trim()
  .split(/\s+/)

// Each is known by its first four letters.
const en = `
  breeze moon sunrise star galaxy meteor dipper cloud snow rainbow sunset aurora summer autumn winter swing
  spring morning evening wave ocean beach island harbour pier coral shell pearl turtle dolphin whale octopus
  lobster carp river creek cascade lake pond valley basin peak glacier volcano prairie oasis forest jungle
  bamboo pine willow maple birch ginkgo lotus plum peony azalea rose petal lilac cherry apple grape
  melon pumpkin banana orange lemon mango papaya coconut walnut almond peanut olive radish cabbage spinach onion
  potato tomato pepper corn wheat rice tofu bread pancake noodle teapot coffee juice milk yogurt honey
  salt vinegar ginger mint garlic sesame cheese biscuit spoon bowl oven fork bucket basket trunk luggage
  drawer table chair sofa blanket quilt cradle curtain screen mirror comb soap brush pencil paper photo
  book stamp letter atlas ruler abacus glue satchel scarf glove sweater jacket shirt slipper button ribbon
  linen needle clock phone watch bell drum mask flute whistle piano guitar trumpet bugle kite chess
  soccer balloon puzzle bike train wagon plane ship raft canvas anchor rocket motor compass magnet lamp
  battery lantern candle hearth hammer paint gear ladder broom gate yard window roof kitchen balcony wall
  tile bridge tunnel street castle palace pagoda gazebo garden farm barn tent village city town market
  school theatre stage station tiger lion panda puppy rabbit camel horse zebra deer goat buffalo monkey
  koala penguin swan goose ostrich duck rooster dove magpie sparrow eagle crane peacock gull frog snail
  feather nest crystal diamond gold bronze pottery glass stone sprout seed leaf moss lawn attic bath
`
  .trim()
  .split(/\s+/)

/** The word of a byte, 0 to 255, in both languages. Throws at any other number. */
export function receiptWord(byte: number): Name {
  const [inChinese, inEnglish] = [zh[byte], en[byte]]
  if (inChinese === undefined || inEnglish === undefined) throw new Error(`not a byte: ${byte}`)
  return { zh: inChinese, en: inEnglish }
}
