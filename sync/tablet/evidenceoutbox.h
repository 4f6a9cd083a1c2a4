// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The photo outbox over the evidence room: which photos have no receipt is read from its table, bytes from the photo
// store, both on a thread of their own; receipts are noted through the writer. Lives on the GUI thread.
#pragma once

#include "core/evidence/photofile.h"
#include "sync/tablet/photooutbox.h"
#include "sync/tablet/tablet.h"

#include <QObject>
#include <QThreadPool>

namespace mingcha::tablet {

inline constexpr int kMaxUnsafeListed = 200;  ///< asked for at once; the next ones follow when these are safe

class EvidenceOutbox : public QObject, public PhotoOutbox
{
    Q_OBJECT
public:
    /// `tablet` must outlive the outbox.
    EvidenceOutbox(Tablet &tablet, const evidence::PhotoFile &photos, QObject *parent = nullptr);
    ~EvidenceOutbox() override;

    void unsafe(std::function<void(Result<std::vector<UnsafePhoto>>)> done) override;
    void read(const UnsafePhoto &photo, qint64 offset, qint64 length, std::function<void(Result<QByteArray>)> done) override;
    void markSafe(const UnsafePhoto &photo, const QByteArray &receipt, std::function<void(Status)> done) override;
    void markFailed(const UnsafePhoto &photo, const QString &why) override;

Q_SIGNALS:
    /// This photo cannot be sent as it is; `why` says what to do.
    void failed(const mingcha::Hash &hash, const QString &why);

private:
    template <typename Value>
    void onOwnThread(std::function<Result<Value>()> work, std::function<void(Result<Value>)> done);

    Tablet &m_tablet;
    evidence::PhotoFile m_photos;
    QThreadPool m_pool;
};

} // namespace mingcha::tablet
