// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What a web developer would pick: PouchDB 9 (LevelDB) on two devices, replicating with the CouchDB protocol.
//   npm install && node pouch-bench.mjs [--docs 10000] [--photos 0] [--durable] [--batch 100] [--remote http://127.0.0.1:5984]
// --durable   LevelDB writes with sync:true (an fsync per write). Without it PouchDB's saves survive a crash of the
//             process, not a loss of power: that is PouchDB's own default.
// --batch N   replication batch_size (PouchDB's default is 100)
// --photos N  also N attachments of 2 MB, pushed and pulled in batches of 4
// --remote U  an existing CouchDB-protocol server on 127.0.0.1 instead of the express-pouchdb child
// Prints one JSON line. Bytes are TCP payload seen by a counting proxy between client and server.
import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import fs from 'node:fs'; import os from 'node:os'; import path from 'node:path'
const require = createRequire(import.meta.url)
const PouchDB = require('pouchdb')

function syncLevel() { // leveldown with an fsync per write
  const LD = require('leveldown')
  function leveldownSync(loc) { const d = LD(loc)
    for (const m of ['_put', '_del', '_batch']) { const f = d[m].bind(d), i = { _put: 2, _del: 1, _batch: 1 }[m]
      d[m] = (...a) => { a[i] = { ...a[i], sync: true }; return f(...a) } }
    const chained = d._chainedBatch.bind(d)
    d._chainedBatch = () => { const c = chained(), w = c._write.bind(c); c._write = (o, cb) => w({ ...o, sync: true }, cb); return c }
    return d }
  leveldownSync.destroy = LD.destroy; return leveldownSync
}

if (process.argv[2] === '--serve') {
  const dir = process.argv[3], durable = process.argv[4] === '1'
  const Db = PouchDB.defaults({ prefix: dir + '/', ...(durable ? { db: syncLevel() } : {}) })
  const app = require('express')()
  app.use('/', require('express-pouchdb')(Db, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: dir + '/log.txt' }))
  const srv = app.listen(0, '127.0.0.1', () => process.send({ port: srv.address().port }))
  process.on('disconnect', () => process.exit(0))
} else main().catch(e => { console.error(e); process.exit(1) })

async function main() {
  const { startProxy } = await import('./counting-proxy.mjs')
  const { makeFindings, makePhoto } = await import('./make-findings.mjs')
  const { values: o } = parseArgs({ options: { docs: { type: 'string', default: '10000' }, photos: { type: 'string', default: '0' },
    durable: { type: 'boolean', default: false }, batch: { type: 'string', default: '100' }, remote: { type: 'string' } } })
  const N = +o.docs, P = +o.photos, batch = { batch_size: +o.batch }
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'pouch-bench-')); fs.mkdirSync(dir + '/srv')
  let child, port
  if (o.remote) { const u = new URL(o.remote); if (u.hostname !== '127.0.0.1') throw new Error('only 127.0.0.1'); port = +u.port }
  else { child = fork(fileURLToPath(import.meta.url), ['--serve', dir + '/srv', o.durable ? '1' : '0'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    port = (await new Promise((res, rej) => { child.once('message', res); child.once('exit', () => rej(new Error('server died'))) })).port }
  const proxy = await startProxy(port), url = `http://127.0.0.1:${proxy.port}/bench${process.pid}`
  const local = n => new PouchDB(path.join(dir, n), o.durable ? { db: syncLevel() } : {})
  const q = (a, p) => +a[Math.min(a.length - 1, Math.floor(a.length * p))].toFixed(3)
  const ok = (r, what) => { if (!r.ok || r.errors?.length || r.doc_write_failures) throw new Error(what + ': ' + JSON.stringify(r).slice(0, 300)); return r }
  const out = { bench: 'pouchdb', pouchdb: PouchDB.version, server: o.remote ? 'remote' : 'express-pouchdb ' + require('express-pouchdb/package.json').version, node: process.version, docs: N, durable: o.durable, batch_size: +o.batch }
  try {
    const docs = makeFindings(N), A = local('a'), B = local('b')
    out.json_bytes = docs.reduce((s, d) => s + Buffer.byteLength(JSON.stringify(d)), 0)
    await new PouchDB(url).info() // creates the remote database
    const lat = [], t0 = performance.now()
    for (const d of docs) { const t = performance.now(); await A.put({ _id: d.id, ...d }); lat.push(performance.now() - t) }
    out.save_total_s = +((performance.now() - t0) / 1000).toFixed(3); lat.sort((a, b) => a - b)
    out.save_p50_ms = q(lat, .5); out.save_p95_ms = q(lat, .95); out.save_p99_ms = q(lat, .99); out.save_max_ms = q(lat, 1)
    const step = async (name, fn, want) => { const m = await proxy.measure(fn), r = ok(m.value, name)
      if (want !== undefined && r.docs_written !== want) throw new Error(`${name}: wrote ${r.docs_written}, expected ${want}`)
      Object.assign(out, { [name + '_s']: m.s, [name + '_up']: m.up, [name + '_down']: m.down }) }
    await step('push', () => A.replicate.to(url, batch), N)
    await step('pull', () => B.replicate.from(url, batch), N)
    await step('push_again', () => A.replicate.to(url, batch), 0)
    await step('pull_again', () => B.replicate.from(url, batch), 0)
    const edit = async i => { const d = await A.get(docs[i].id); await A.put({ ...d, status: '已销号', edited: '2024-12-01T00:00:00.000Z' }) }
    await edit(Math.floor(N / 2))
    await step('push_one', () => A.replicate.to(url, batch), 1)
    await step('pull_one', () => B.replicate.from(url, batch), 1)
    if ((await B.get(docs[Math.floor(N / 2)].id)).status !== '已销号') throw new Error('the edit did not arrive')
    // A lost answer: the device forgets its checkpoint (restored from a backup) and must find out that all is there.
    const t1 = await proxy.measure(() => A.replicate.to(url, { ...batch, checkpoint: false }))
    Object.assign(out, { recheck_s: t1.s, recheck_up: t1.up, recheck_down: t1.down })
    const du = d => fs.readdirSync(d, { recursive: true, withFileTypes: true }).reduce((s, f) => s + (f.isFile() ? fs.statSync(path.join(f.parentPath ?? f.path, f.name)).size : 0), 0)
    out.disk_device_bytes = du(path.join(dir, 'a'))
    if (P) {
      try {
        const pl = []
        for (let i = 0; i < P; i++) {
          const data = makePhoto(i), t = performance.now() // making the bytes is not timed
          await A.put({ _id: `photo-${i}`, type: 'photo', _attachments: { 'p.jpg': { content_type: 'image/jpeg', data } } }); pl.push(performance.now() - t)
        }
        pl.sort((a, b) => a - b); out.photos = P; out.photo_bytes = P * 2097152
        out.photo_save_p50_ms = q(pl, .5); out.photo_save_p95_ms = q(pl, .95); out.photo_save_s = +(pl.reduce((a, b) => a + b) / 1000).toFixed(3)
        await step('photo_push', () => A.replicate.to(url, { batch_size: 4, batches_limit: 2 }), P)
        await step('photo_pull', () => B.replicate.from(url, { batch_size: 4, batches_limit: 2 }), P)
        const back = await B.getAttachment(`photo-${P - 1}`, 'p.jpg'); if (!back.equals(makePhoto(P - 1))) throw new Error('photo differs')
        await step('photo_push_again', () => A.replicate.to(url, { batch_size: 4 }), 0)
      } catch (e) { out.photo_error = String(e.message ?? e).slice(0, 200) }
    }
    out.client_rss_mb = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(JSON.stringify(out))
    await A.close(); await B.close()
  } finally { child?.removeAllListeners('exit'); child?.kill(); await proxy.stop(); fs.rmSync(dir, { recursive: true, force: true }) }
  process.exit(0)
}
