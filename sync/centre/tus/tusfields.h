// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The words of tus 1.0.0: its constants, what requests must say, and how refusals are told. No state.
#pragma once

#include "sync/centre/http/request.h"
#include "sync/centre/http/response.h"
#include "sync/centre/tus/uploadstore.h"

namespace mingcha::centre {

constexpr const char *kFilesPath = "/v1/files";
constexpr const char *kTusVersion = "1.0.0";
constexpr const char *kTusExtensions = "creation,checksum,termination,expiration";
constexpr const char *kPatchType = "application/offset+octet-stream";
constexpr int kQuotaRetrySeconds = 60;

/// A whole number of at most 18 digits without sign.
[[nodiscard]] std::optional<qint64> parseCount(const QByteArray &text);
/// 412 unless Tus-Resumable is our version.
[[nodiscard]] std::optional<Response> refuseVersion(const Request &request);
/// Everything but the owner.
[[nodiscard]] Result<NewUpload> parseCreation(const Request &request);
[[nodiscard]] Response creationRefused(const Error &error);
/// Damaged is 460.
[[nodiscard]] Response patchRefused(const Error &error);
[[nodiscard]] Response superseded();
[[nodiscard]] Response tooLong();

} // namespace mingcha::centre
