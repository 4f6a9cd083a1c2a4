// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A disk of its own (tmpfs) for a test that needs it full: mounted where root may, made as small as what it holds, made
// large again, taken away at the end. POSIX; one thread.
#pragma once

#include <QString>

namespace mingcha::live {

class SmallDisk
{
public:
    SmallDisk(QString path, qint64 bytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk &) = delete;

    /// Empty when it is there; else why a test has to be passed over.
    [[nodiscard]] const QString &whyNot() const { return m_whyNot; }
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Makes it so small that so many bytes are left.
    void leave(qint64 bytes);
    /// As large as it was.
    void free();

private:
    void resize(unsigned long flags, qint64 bytes);
    QString m_path;
    qint64 m_bytes;
    QString m_whyNot;
};

} // namespace mingcha::live
