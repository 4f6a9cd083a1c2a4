// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// 导出到 U 盘: what waits to be sent as one file for the centre, and the centre's receipts from a file, where no link is.
// Stands on the tables that push and photos stand on, so that what was handed over counts like what was sent. The work is
// done on another thread, `done` is called on the GUI's; both need somebody signed in.
#pragma once

#include "sync/tablet/tablet.h"

namespace mingcha::tablet {

inline constexpr int kHandoverPhotos = 10'000; ///< in one file

struct HandoverMade
{
    QString path;
    qint64 bytes = 0;
    int entries = 0;
    int photos = 0;
    int entriesLeft = 0; ///< of people who must sign in first
    int photosLeft = 0;  ///< changed or gone since they were taken
};
/// Writes all that waits, and with `withPhotos` the photos not yet safe. The file is there whole or not at all.
void exportOutbox(Tablet &tablet, const QString &path, bool withPhotos, std::function<void(Result<HandoverMade>)> done);
/// A name for such a file in a folder, with the device and the day.
[[nodiscard]] QString handoverName(const Tablet &tablet);

struct ReceiptsTaken
{
    int entries = 0; ///< that count as received by now and did not before
    int refused = 0;
    int photos = 0;
    QStringList forked = {}; ///< people whose chains the centre has otherwise: of these nothing was taken
};
/// Takes in receipts that the centre made for this tablet: all of the file or nothing, but for whom it has otherwise.
void importReceipts(Tablet &tablet, const QString &path, std::function<void(Result<ReceiptsTaken>)> done);

/// What to do about those.
[[nodiscard]] QString otherEntriesText(const QStringList &names);

} // namespace mingcha::tablet
