// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Yjs 13 with y-websocket 2 (its own server, LevelDB through y-leveldb on both sides): one Y.Doc, a Y.Map of 10,000 findings,
// each finding a Y.Map of its fields so that edits merge field by field.   node yjs-bench.mjs [docs=10000] [--batch-load]
// y-leveldb writes without sync: it survives a crash of the process, not a loss of power.
import { createRequire } from 'node:module'; import { fork } from 'node:child_process'; import { fileURLToPath } from 'node:url'
import fs from 'node:fs'; import os from 'node:os'; import path from 'node:path'; import http from 'node:http'
const require = createRequire(import.meta.url), Y = require('yjs'), WS = require('ws'), { LeveldbPersistence } = require('y-leveldb')
const sleep = ms => new Promise(r => setTimeout(r, ms))
if (process.argv[2] === '--serve') {
  process.env.YPERSISTENCE = process.argv[3]
  const { setupWSConnection, docs } = require('y-websocket/bin/utils'), srv = http.createServer(), wss = new WS.Server({ server: srv, perMessageDeflate: false })
  wss.on('connection', (c, q) => setupWSConnection(c, q)); let last = ''
  setInterval(() => { const d = docs.get('site'); if (!d) return; const m = d.getMap('f'), s = m.size + '/' + (d.getMap('edit').get('n') ?? 0); if (s !== last) { last = s; process.send({ total: m.size, edit: d.getMap('edit').get('n') ?? 0 }) } }, 10)
  srv.listen(0, '127.0.0.1', () => process.send({ port: srv.address().port })); process.on('disconnect', () => process.exit(0))
} else main().catch(e => { console.error(e); process.exit(1) })
async function main() {
  const { startProxy } = await import('./counting-proxy.mjs'), { makeFindings } = await import('./make-findings.mjs'), { WebsocketProvider } = require('y-websocket')
  const N = +(process.argv[2] ?? 10000), dir = fs.mkdtempSync(path.join(os.tmpdir(), 'yjs-bench-')); let st = { total: 0, edit: 0 }, port
  const child = fork(fileURLToPath(import.meta.url), ['--serve', dir + '/srv'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  child.on('message', m => { if (m.port) port = m.port; else st = m }); while (!port) await sleep(10)
  const proxy = await startProxy(port), q = (a, p) => +a[Math.min(a.length - 1, Math.floor(a.length * p))].toFixed(3), ver = n => JSON.parse(fs.readFileSync(new URL(`./node_modules/${n}/package.json`, import.meta.url))).version
  const out = { bench: 'yjs', yjs: ver('yjs'), y_websocket: ver('y-websocket'), y_leveldb: ver('y-leveldb'), node: process.version, docs: N, durable: false }
  const put = (k, m) => Object.assign(out, { [k + '_s']: m.s, [k + '_up']: m.up, [k + '_down']: m.down }), until = async (f, w) => { const t = Date.now(); while (!f()) { if (Date.now() - t > 150000) throw new Error('time: ' + w); await sleep(2) } }
  const join = d => new WebsocketProvider(`ws://127.0.0.1:${proxy.port}`, 'site', d, { WebSocketPolyfill: WS, disableBc: true, resyncInterval: -1 })
  try {
    const docs = makeFindings(N); out.json_bytes = docs.reduce((s, d) => s + Buffer.byteLength(JSON.stringify(d)), 0)
    const ldbA = new LeveldbPersistence(dir + '/a'); let a = new Y.Doc(), pend = []; a.on('update', u => pend.push(ldbA.storeUpdate('site', u)))
    const lat = [], t0 = performance.now()
    for (const d of docs) { const t = performance.now(); a.transact(() => { const m = new Y.Map(); for (const [k, v] of Object.entries(d)) m.set(k, v); a.getMap('f').set(d.id, m) }); await Promise.all(pend); pend = []; lat.push(performance.now() - t) }
    out.save_total_s = +((performance.now() - t0) / 1000).toFixed(3); lat.sort((x, y) => x - y); out.save_p50_ms = q(lat, .5); out.save_p95_ms = q(lat, .95); out.save_p99_ms = q(lat, .99); out.save_max_ms = q(lat, 1)
    let pa; put('push', await proxy.measure(async () => { pa = join(a); await until(() => st.total === N, 'push') })); await sleep(800)
    const b = new Y.Doc(), ldbB = new LeveldbPersistence(dir + '/b'), pb2 = []; b.on('update', u => pb2.push(ldbB.storeUpdate('site', u))); let pb
    put('pull', await proxy.measure(async () => { pb = join(b); await until(() => b.getMap('f').size === N, 'pull'); await Promise.all(pb2) })); await sleep(800)
    pa.destroy(); pb.destroy(); await sleep(300)
    // the stock server drops a document that nobody has open and answers the next client before it has read it back, so all is sent again
    put('push_again_cold', await proxy.untilQuiet(async () => { pa = join(a); await until(() => pa.synced, 'synced') })); pa.destroy(); await sleep(300)
    // from here on a keeper on a connection of its own (not counted) holds the document open on the server
    const keeper = new Y.Doc(), pk = new WebsocketProvider(`ws://127.0.0.1:${port}`, 'site', keeper, { WebSocketPolyfill: WS, disableBc: true }); await until(() => keeper.getMap('f').size === N, 'keeper'); await sleep(500)
    put('push_again', await proxy.untilQuiet(async () => { pa = join(a); await until(() => pa.synced, 'synced') })); pa.destroy(); await sleep(300)
    a.transact(() => { a.getMap('f').get(docs[N >> 1].id).set('status', '已销号'); a.getMap('edit').set('n', 1) })
    put('push_one', await proxy.untilQuiet(async () => { pa = join(a); await until(() => st.edit === 1, 'one') })); pa.destroy(); await sleep(300)
    put('pull_one', await proxy.untilQuiet(async () => { pb = join(b); await until(() => b.getMap('edit').get('n') === 1, 'one') }))
    if (b.getMap('f').get(docs[N >> 1].id).get('status') !== '已销号') throw new Error('edit lost')
    pb.destroy(); pk.destroy(); await Promise.all(pend); const t1 = performance.now(); const back = await ldbA.getYDoc('site'); out.load_s = +((performance.now() - t1) / 1000).toFixed(3); if (back.getMap('f').size !== N) throw new Error('lost on restart')
    out.state_bytes = Y.encodeStateAsUpdate(a).length; out.client_rss_mb = Math.round(process.resourceUsage().maxRSS / 1024); console.log(JSON.stringify(out))
  } finally { child.kill(); await proxy.stop(); fs.rmSync(dir, { recursive: true, force: true }) }
  process.exit(0)
}
