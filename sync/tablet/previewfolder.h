// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Previews of photos that other devices took, in a folder of their own, named by the hash of the original; the ones used
// longest ago make room beyond a limit. A centre makes a preview only of a photo it holds whole, so one that is here also
// says that the centre has the photo. Evidence is never kept here. Any thread; keep() and read() wait for the disk.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QHash>
#include <QMutex>
#include <QString>

namespace mingcha::tablet {

inline constexpr qint64 kMostPreviewBytes = 256LL << 20; ///< of the whole folder
inline constexpr qint64 kMaxPreviewBytes = 8LL << 20;    ///< of one preview

class PreviewFolder
{
public:
    explicit PreviewFolder(QString directory, qint64 mostBytes = kMostPreviewBytes);

    /// Tells from memory.
    [[nodiscard]] bool contains(const Hash &hash) const;
    [[nodiscard]] Result<QByteArray> read(const Hash &hash);
    /// Checks that the bytes are a whole JPEG and makes room.
    [[nodiscard]] Status keep(const Hash &hash, const QByteArray &jpeg);
    [[nodiscard]] qint64 bytes() const;

private:
    struct Kept
    {
        qint64 bytes = 0;
        quint64 used = 0; ///< greater: later
    };
    [[nodiscard]] QString path(const Hash &hash) const;
    void list();
    void makeRoom();

    const QString m_directory;
    const qint64 m_mostBytes;
    mutable QMutex m_mutex;
    QHash<Hash, Kept> m_kept;
    qint64 m_bytes = 0;
    quint64 m_uses = 0;
};

} // namespace mingcha::tablet
