// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The evidence room's photos as the engine sends them: from the tables and the photo folder, read on other threads,
// receipts noted by the writer. Centres make the previews themselves, so only originals go. GUI thread; ends before the tablet.
#pragma once

#include "sync/tablet/photooutbox.h"
#include "sync/tablet/tablet.h"

#include <QHash>
#include <QObject>

namespace mingcha::tablet {

inline constexpr int kPhotosAtOnce = 200; ///< looked at for the next one to send

class PhotoFileOutbox : public QObject, public PhotoOutbox
{
    Q_OBJECT
public:
    explicit PhotoFileOutbox(Tablet &tablet, QObject *parent = nullptr);

    void unsafe(std::function<void(Result<std::vector<UnsafePhoto>>)> done) override;
    void read(const UnsafePhoto &photo, qint64 offset, qint64 length,
              std::function<void(Result<QByteArray>)> done) override;
    void markSafe(const UnsafePhoto &photo, const QByteArray &receipt, std::function<void(Status)> done) override;
    void markFailed(const UnsafePhoto &photo, const QString &why) override;

    /// Photos that cannot be sent, with the reason in words; since the start of the app.
    [[nodiscard]] const QHash<Hash, QString> &failures() const { return m_failures; }

Q_SIGNALS:
    void madeSafe();
    void failed(const QString &why);

private:
    Tablet &m_tablet;
    QHash<Hash, QString> m_failures;
};

} // namespace mingcha::tablet
