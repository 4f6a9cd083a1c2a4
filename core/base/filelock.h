// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One process at a time. The system itself holds the lock for an open file (flock) and lets go when its process ends,
// however that ends: nothing that is left behind by a kill or a flat battery can ever lock anybody out, as a process id
// written into a file does. The file stays, empty.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

namespace mingcha {

/// Held from take() until it is destroyed.
class FileLock final
{
public:
    /// Errors: Busy when another has it, in this process or another one; those of fileError() for the file itself.
    [[nodiscard]] static Result<std::unique_ptr<FileLock>> take(const QString &path);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace mingcha
