// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What the engine needs to know of photos: which are on this device without a receipt, and where to note one. The
// evidence room has the tables; this is the seam, so that the engine is tested without them. Called on the GUI thread;
// an implementation answers through callbacks and reads and writes on other threads.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <functional>
#include <vector>

namespace mingcha::tablet {

struct UnsafePhoto
{
    Hash hash;
    qint64 length = 0;
    bool preview = false; ///< previews go before originals
    bool operator==(const UnsafePhoto &) const = default;
};

class PhotoOutbox
{
public:
    virtual ~PhotoOutbox() = default;
    /// Those not yet safe, the oldest first.
    virtual void unsafe(std::function<void(Result<std::vector<UnsafePhoto>>)> done) = 0;
    /// `length` bytes from `offset`; fewer at the end. Damaged or NotFound when the file is not what it was.
    virtual void read(const UnsafePhoto &photo, qint64 offset, qint64 length,
                      std::function<void(Result<QByteArray>)> done) = 0;
    /// Notes the centre's receipt (the header's value); durable when `done` is called.
    virtual void markSafe(const UnsafePhoto &photo, const QByteArray &receipt, std::function<void(Status)> done) = 0;
    /// The photo cannot be sent (gone, changed, refused): said to the person, and not tried again until asked.
    virtual void markFailed(const UnsafePhoto &photo, const QString &why) = 0;
};

} // namespace mingcha::tablet
