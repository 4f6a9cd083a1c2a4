// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/wholefile.h"

#include <QCoreApplication>
#include <QFile>

namespace mingcha {

Result<QByteArray> readWholeFile(const QString &path, qsizetype maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{file.exists() ? ErrorCode::Io : ErrorCode::NotFound,
                     QCoreApplication::translate("File", "The file cannot be opened (%1).").arg(file.errorString()),
                     path};
    }
    const QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::Io, file.errorString(), path};
    if (bytes.size() > maxBytes) {
        return Error{ErrorCode::Limit,
                     QCoreApplication::translate("File", "The file is larger than %1 bytes.").arg(maxBytes), path};
    }
    return bytes;
}

} // namespace mingcha
