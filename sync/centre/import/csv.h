// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Reads a table of comma-separated values (RFC 4180): UTF-8 with or without a byte order mark, quoted fields that may
// hold commas, quotes and line ends. Strict: every line has as many fields as the first; a mistake names file, line and
// column. Knows nothing of what the columns mean. Pure, any thread.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace mingcha::centre {

constexpr qsizetype kMaxCsvBytes = 32 << 20;
constexpr size_t kMaxCsvRows = 100'000;
constexpr qsizetype kMaxCsvColumns = 64;
constexpr qsizetype kMaxCsvFieldLength = 2000;

struct CsvRow
{
    int line = 0; ///< on which it begins; the first is 1
    QStringList fields;
};

/// The first row is the headings; blank lines are passed over.
[[nodiscard]] Result<std::vector<CsvRow>> readCsv(const QByteArray &bytes, const QString &fileName);

/// "sites.csv, line 3, column 6".
[[nodiscard]] QString csvPlace(const QString &fileName, int line, qsizetype column);

} // namespace mingcha::centre
