// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Uploads one file with tus-js-client, as anybody's program would: node tusclient.mjs JSON, with
// {package, endpoint, file, token, sha256, chunkSize, how}. how: whole, resume (ends in the middle, begins anew and goes on
// from what it finds), override (X-HTTP-Method-Override), stream (a piece after another, no resume), terminate.
// Prints one JSON line: {ok, url, offsets, resumedAt, error}.
import { createReadStream, readFileSync, statSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const asked = JSON.parse(process.argv[2]);
const tus = createRequire(join(asked.package, 'x.js'))('tus-js-client');
const offsets = [];
const storage = new tus.FileUrlStorage(join(mkdtempSync(join(tmpdir(), 'tus-')), 'urls.json'));

function uploadOf(extra, done, failed) {
  return new tus.Upload(asked.how === 'stream' ? createReadStream(asked.file) : readFileSync(asked.file), {
    endpoint: asked.endpoint,
    headers: { Authorization: `Bearer ${asked.token}` },
    metadata: { sha256: asked.sha256, filename: 'photo.jpg' },
    chunkSize: asked.chunkSize,
    uploadSize: statSync(asked.file).size,
    retryDelays: [0, 20, 50, 100, 100, 100, 100, 100, 100, 100],
    overridePatchMethod: asked.how === 'override',
    urlStorage: storage,
    fingerprint: async () => asked.sha256,
    onProgress: () => {},
    onChunkComplete: (size, accepted) => offsets.push(accepted),
    onSuccess: () => done(),
    onError: (error) => failed(error),
    ...extra,
  });
}

function tell(answer) {
  console.log(JSON.stringify({ offsets, ...answer }));
}

async function run() {
  if (asked.how === 'resume' || asked.how === 'terminate') {
    const first = await new Promise((done, failed) => {
      const upload = uploadOf({ onChunkComplete: (size, accepted) => {
        offsets.push(accepted);
        if (offsets.length === 2)
          upload.abort(asked.how === 'terminate').then(() => done(upload), failed);
      } }, () => failed(new Error('it was through before it could be ended')), failed);
      upload.start();
    });
    if (asked.how === 'terminate')
      return { ok: true, url: first.url };
  }
  let resumedAt = -1;
  const url = await new Promise((done, failed) => {
    const upload = uploadOf({ onUploadUrlAvailable: () => {} }, () => done(upload.url), failed);
    if (asked.how !== 'resume') {
      upload.start();
      return;
    }
    upload.findPreviousUploads().then((previous) => {
      resumedAt = previous.length;
      upload.resumeFromPreviousUpload(previous[0]);
      upload.start();
    }, failed);
  });
  return { ok: true, url, resumedAt };
}

run().then(tell, (error) => {
  tell({ ok: false, error: String(error) });
  process.exitCode = 1;
});
