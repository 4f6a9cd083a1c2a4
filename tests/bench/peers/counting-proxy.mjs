// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Counting TCP proxy on its own worker thread. up = client→server bytes, down = server→client bytes (TCP payload).
import net from 'node:net'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'

export async function startProxy(targetPort) {
  const sab = new SharedArrayBuffer(64), n = new BigInt64Array(sab)
  const w = new Worker(fileURLToPath(import.meta.url), { workerData: { targetPort, sab } })
  const port = await new Promise((res, rej) => { w.once('message', res); w.once('error', rej) })
  const read = () => ({ up: Number(Atomics.load(n, 0)), down: Number(Atomics.load(n, 1)), conns: Number(Atomics.load(n, 2)) })
  const lastByte = () => Number(Atomics.load(n, 3)) / 1000 // ms since the epoch
  return { port, read, stop: () => w.terminate(),
    // For protocols that never say 'done': runs fn, then waits until no byte has moved for idle ms; time is to the last byte.
    async untilQuiet(fn, idle = 700, max = 120000) { const a = read(), t = performance.timeOrigin + performance.now(); Atomics.store(n, 3, BigInt(Math.round(t * 1000)))
      const value = await fn()
      for (;;) { await new Promise(r => setTimeout(r, 25)); const now = performance.timeOrigin + performance.now(); if (now - lastByte() > idle) break; if (now - t > max) throw new Error('never quiet') }
      const b = read(); return { s: +((lastByte() - t) / 1000).toFixed(3), up: b.up - a.up, down: b.down - a.down, conns: b.conns - a.conns, value } },
    async measure(fn) { const a = read(), t = performance.now(), value = await fn(), s = (performance.now() - t) / 1000
      await new Promise(r => setTimeout(r, 60)); const b = read()
      return { s: +s.toFixed(3), up: b.up - a.up, down: b.down - a.down, conns: b.conns - a.conns, value } } }
}

if (!isMainThread && workerData?.sab) {
  const n = new BigInt64Array(workerData.sab), mark = () => Atomics.store(n, 3, BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)))
  const srv = net.createServer({ noDelay: true }, c => {
    Atomics.add(n, 2, 1n)
    const s = net.connect({ port: workerData.targetPort, host: '127.0.0.1', noDelay: true })
    c.on('data', b => { Atomics.add(n, 0, BigInt(b.length)); mark() }); s.on('data', b => { Atomics.add(n, 1, BigInt(b.length)); mark() })
    c.pipe(s); s.pipe(c)
    c.on('error', () => s.destroy()); s.on('error', () => c.destroy())
    c.on('close', () => s.destroy()); s.on('close', () => c.destroy())
  })
  srv.listen(0, '127.0.0.1', () => parentPort.postMessage(srv.address().port))
}
