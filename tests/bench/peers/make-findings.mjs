// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Deterministic generator of finding documents for side-by-side benchmarks.
//   import { makeFindings, makePhoto } from './make-findings.mjs'
//   node make-findings.mjs [count=10000] [seed=20240601] > findings.ndjson
// Same count and seed give the same bytes on every machine. A document is about 565 bytes of UTF-8 JSON (min 426, max 687).
import { fileURLToPath } from 'node:url'

// xoshiro128** seeded through splitmix32: small, fast, and the same everywhere.
function rng(seed) {
  let s = seed >>> 0
  const sm = () => { s = (s + 0x9e3779b9) >>> 0; let z = s
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad); z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return (z ^ (z >>> 15)) >>> 0 }
  let a = sm(), b = sm(), c = sm(), d = sm()
  const rotl = (x, k) => ((x << k) | (x >>> (32 - k))) >>> 0
  return () => { const r = Math.imul(rotl(Math.imul(b, 5) >>> 0, 7), 9) >>> 0, t = (b << 9) >>> 0
    c = (c ^ a) >>> 0; d = (d ^ b) >>> 0; b = (b ^ c) >>> 0; a = (a ^ d) >>> 0; c = (c ^ t) >>> 0; d = rotl(d, 11)
    return r }
}
const hex8 = n => n.toString(16).padStart(8, '0')
const hexN = (r, n) => { let s = ''; while (s.length < n) s += hex8(r()); return s.slice(0, n) }
const uuid7 = (r, ms) => { const t = ms.toString(16).padStart(12, '0'), h = hexN(r, 18)
  return `${t.slice(0, 8)}-${t.slice(8)}-7${h.slice(0, 3)}-${'89ab'[r() & 3]}${h.slice(3, 6)}-${h.slice(6, 18)}` }

const GRADES = ['合格', '一般隐患', '一般隐患', '一般隐患', '较大隐患', '重大隐患']
const STATUS = ['待整改', '整改中', '待复查', '已销号']
const AREA = ['一号车间', '二号车间', '危化品库房', '配电室', '锅炉房', '消防泵房', '氨制冷机房', '塔吊作业面', '地下车库二层', '物料提升机口', '职工宿舍三楼', '卸料平台', '基坑东侧', '喷涂线末端', '除尘器卸灰口', '充装站台']
const OBJ = ['灭火器', '疏散指示标志', '防护栏杆', '配电箱门', '可燃气体报警器', '安全阀铅封', '压力表', '电焊机接地线', '氧气瓶防震圈', '临边防护网', '应急照明灯', '接地跨接线', '消火栓水带', '升降机限位器', '防爆接线盒', '洗眼器']
const FAULT = ['压力不足，指针已落入红区', '缺失，未按要求设置', '损坏严重，需立即更换', '被杂物遮挡，无法正常使用', '超过检验有效期未送检', '固定不牢，存在坠落风险', '未可靠接地，实测电阻超标', '安装位置不符合规范要求', '线路老化，绝缘层破损', '标识不清，现场人员无法辨认']
const ACT = ['现场责令立即整改', '限期三日内完成整改并报送照片', '已当场拍照取证，要求停止该部位作业', '由班组长负责更换，安全员复查', '下达整改通知书，逾期按规定处理']
const CODE = ['GB50016', 'GB50140', 'JGJ59', 'JGJ46', 'GB30871', 'AQ3013', 'GB15603', 'TSG21']
const NAME = ['王建国', '李敏', '张伟强', '刘洋', '陈晓东', '杨芳', '赵永胜', '欧阳海', '周文静', '买买提']

export function makeFindings(count = 10000, seed = 20240601) {
  const r = rng(seed), pick = a => a[r() % a.length], out = []
  const sites = Array.from({ length: 200 }, (_, i) => ({ id: uuid7(r, 1700000000000 + i * 3600000), lat: 30.1 + (r() % 500000) / 1e6, lon: 119.8 + (r() % 700000) / 1e6 }))
  let t = 1717200000000
  for (let i = 0; i < count; i++) {
    t += 20000 + r() % 400000
    const s = sites[Math.floor(i / 50) % sites.length], grade = pick(GRADES)
    const np = grade === '合格' ? 0 : 1 + (r() % 4 === 0 ? 1 : 0)
    out.push({
      id: uuid7(r, t), type: 'finding', site: s.id,
      item: `${pick(CODE)}-${1 + r() % 9}.${1 + r() % 14}.${1 + r() % 20}`,
      text: `${pick(AREA)}${pick(OBJ)}${pick(FAULT)}；${pick(ACT)}。`,
      grade, status: grade === '合格' ? '已销号' : pick(STATUS),
      lat: +(s.lat + (r() % 2000 - 1000) / 1e6).toFixed(6), lon: +(s.lon + (r() % 2000 - 1000) / 1e6).toFixed(6), acc: (20 + r() % 180) / 10,
      found: new Date(t).toISOString(), edited: new Date(t + r() % 120000).toISOString(),
      due: grade === '合格' ? null : new Date(t + 86400000 * (1 + r() % 15)).toISOString().slice(0, 10),
      by: pick(NAME), dev: `TAB-${String(r() % 40).padStart(3, '0')}`,
      photos: Array.from({ length: np }, () => ({ sha256: hexN(r, 64), bytes: 900000 + r() % 2400000 })),
    })
  }
  return out
}

// Incompressible bytes that stand for one JPEG photo (default 2 MB), deterministic by index.
export function makePhoto(index, bytes = 2 * 1024 * 1024) {
  const r = rng(0x5eed ^ Math.imul(index + 1, 0x9e3779b1)), w = new Uint32Array(Math.ceil(bytes / 4))
  for (let i = 0; i < w.length; i++) w[i] = r()
  const b = Buffer.from(w.buffer, 0, bytes); b[0] = 0xff; b[1] = 0xd8; b[2] = 0xff; b[3] = 0xe0
  return b
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const n = +(process.argv[2] ?? 10000), seed = +(process.argv[3] ?? 20240601)
  process.stdout.on('error', () => process.exit(0))
  const docs = makeFindings(n, seed)
  for (let i = 0; i < docs.length; i += 500) process.stdout.write(docs.slice(i, i + 500).map(d => JSON.stringify(d)).join('\n') + '\n')
}
