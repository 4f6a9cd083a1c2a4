// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// automerge-repo 2 (Automerge 3, WebSocket sync, NodeFS storage): 10,000 findings, 50 to a document (one per site visit).
//   node automerge-bench.mjs [docs=10000] [per=50]
// Files are written by fs.writeFile, without fsync: that is what the stock storage adapter does.
import { Repo } from '@automerge/automerge-repo'
import { WebSocketServerAdapter, WebSocketClientAdapter } from '@automerge/automerge-repo-network-websocket'
import { NodeFSStorageAdapter } from '@automerge/automerge-repo-storage-nodefs'
import { WebSocketServer } from 'ws'
import { fork } from 'node:child_process'; import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'; import { createRequire } from 'node:module'
import fs from 'node:fs'; import os from 'node:os'; import path from 'node:path'
const sleep = ms => new Promise(r => setTimeout(r, ms))

if (process.argv[2] === '--serve') {
  const http = createServer(), wss = new WebSocketServer({ server: http, perMessageDeflate: false })
  const repo = new Repo({ network: [new WebSocketServerAdapter(wss, 120000)], storage: new NodeFSStorageAdapter(process.argv[3]), peerId: 'server', sharePolicy: async () => false })
  // the server's view, looked at every 10 ms (documents that arrive by sync raise no event of their own)
  let last = ''
  setInterval(() => { let total = 0, edits = 0
    for (const h of Object.values(repo.handles)) { if (!h.isReady()) continue; const d = h.doc(); total += d?.f?.length ?? 0; edits = Math.max(edits, d?.edit ?? 0) }
    const now = total + '/' + edits; if (now !== last) { last = now; process.send({ total, edits }) } }, 10)
  http.listen(0, '127.0.0.1', () => process.send({ port: http.address().port }))
  process.on('message', async m => { if (m === 'flush') { await repo.flush(); process.send({ flushed: true }) } })
  process.on('disconnect', () => process.exit(0))
} else main().catch(e => { console.error(e); process.exit(1) })

async function main() {
  const { startProxy } = await import('./counting-proxy.mjs'), { makeFindings } = await import('./make-findings.mjs')
  const N = +(process.argv[2] ?? 10000), PER = +(process.argv[3] ?? 50), dir = fs.mkdtempSync(path.join(os.tmpdir(), 'am-bench-'))
  const child = fork(fileURLToPath(import.meta.url), ['--serve', dir + '/srv'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  let port, st = { total: 0, edits: 0 }, flushed = false
  child.on('message', m => { if (m.port) port = m.port; else if (m.flushed) flushed = true; else st = m })
  while (!port) await sleep(10)
  const proxy = await startProxy(port), ws = () => new WebSocketClientAdapter(`ws://127.0.0.1:${proxy.port}`, 5000)
  const q = (a, p) => +a[Math.min(a.length - 1, Math.floor(a.length * p))].toFixed(3), ver = n => JSON.parse(fs.readFileSync(new URL(`./node_modules/@automerge/${n}/package.json`, import.meta.url))).version
  const out = { bench: 'automerge-repo', repo: ver('automerge-repo'), automerge: ver('automerge'), node: process.version, docs: N, findings_per_doc: PER, durable: false }
  const put = (k, m) => Object.assign(out, { [k + '_s']: m.s, [k + '_up']: m.up, [k + '_down']: m.down })
  const until = async (f, what) => { const t = Date.now(); while (!f()) { if (Date.now() - t > 240000) throw new Error('time: ' + what); await sleep(2) } }
  try {
    const docs = makeFindings(N), A = () => new Repo({ network: [], storage: new NodeFSStorageAdapter(dir + '/a'), peerId: 'dev-a-' + Math.random().toString(36).slice(2), sharePolicy: async () => true })
    out.json_bytes = docs.reduce((s, d) => s + Buffer.byteLength(JSON.stringify(d)), 0)
    let a = A(), urls = [], h; const lat = [], t0 = performance.now()
    for (let i = 0; i < N; i++) {
      const t = performance.now()
      if (i % PER === 0) { h = a.create({ f: [] }); urls.push(h.url) }
      h.change(d => { d.f.push(docs[i]) }); await a.flush([h.documentId]); lat.push(performance.now() - t)
    }
    out.save_total_s = +((performance.now() - t0) / 1000).toFixed(3); lat.sort((x, y) => x - y)
    out.save_p50_ms = q(lat, .5); out.save_p95_ms = q(lat, .95); out.save_p99_ms = q(lat, .99); out.save_max_ms = q(lat, 1)
    let m = await proxy.measure(async () => { a.networkSubsystem.addNetworkAdapter(ws()); await until(() => st.total === N, 'push'); child.send('flush'); await until(() => flushed, 'flush') })
    put('push', m); await sleep(1500)
    const b = new Repo({ network: [ws()], storage: new NodeFSStorageAdapter(dir + '/b'), peerId: 'dev-b', sharePolicy: async () => true }); let hb
    m = await proxy.measure(async () => { hb = await Promise.all(urls.map(u => b.find(u))); await until(() => hb.reduce((s, x) => s + (x.doc()?.f?.length ?? 0), 0) === N, 'pull'); await b.flush() })
    put('pull', m); await sleep(1500)
    // one changed finding while connected: A → server → B
    const i = Math.floor(urls.length / 2), ha = await a.find(urls[i])
    m = await proxy.untilQuiet(async () => { ha.change(d => { d.f[0].status = '已销号'; d.edit = 1 }); await until(() => hb[i].doc().edit === 1, 'edit') })
    put('one_live_a_to_b', m)
    await a.flush(); await b.flush(); await a.shutdown(); await sleep(500)
    // device A restarts: loads everything from storage, then joins and finds there is nothing to do
    const t1 = performance.now(); a = A(); const hs = await Promise.all(urls.map(u => a.find(u))); out.load_s = +((performance.now() - t1) / 1000).toFixed(3)
    if (hs.reduce((s, x) => s + x.doc().f.length, 0) !== N) throw new Error('lost on restart')
    m = await proxy.untilQuiet(async () => { a.networkSubsystem.addNetworkAdapter(ws()); await sleep(300) }); put('push_again', m)
    // one change made offline, then join
    await a.shutdown(); await sleep(500); a = A(); const h2 = await Promise.all(urls.map(u => a.find(u))); h2[3].change(d => { d.f[1].status = '待复查'; d.edit = 2 }); await a.flush()
    const t2 = performance.now(); m = await proxy.untilQuiet(async () => { a.networkSubsystem.addNetworkAdapter(ws()); await until(() => hb[3].doc().edit === 2, 'offline edit'); out.one_after_restart_arrives_s = +((performance.now() - t2) / 1000).toFixed(3) }); put('one_after_restart', m)
    const du = d => fs.readdirSync(d, { recursive: true, withFileTypes: true }).reduce((s, f) => s + (f.isFile() ? fs.statSync(path.join(f.parentPath ?? f.path, f.name)).size : 0), 0)
    out.disk_device_bytes = du(dir + '/a'); out.client_rss_mb = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(JSON.stringify(out))
  } finally { child.kill(); await proxy.stop(); fs.rmSync(dir, { recursive: true, force: true }) }
  process.exit(0)
}
