// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What the person must know of the tablet itself, as facts for panels: little space left, this tablet revoked, another
// centre under the known address. On the GUI thread; changes nothing.
#pragma once

#include "qml/app/session.h"

#include <functional>

namespace mingcha::app {

class Notices : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(bool spaceLow READ isSpaceLow NOTIFY changed)
    Q_PROPERTY(QString freeText READ freeText NOTIFY changed)
    Q_PROPERTY(int photosLeft READ photosLeft NOTIFY changed)
    Q_PROPERTY(bool revoked READ isRevoked NOTIFY changed)
    Q_PROPERTY(bool otherCentre READ isOtherCentre NOTIFY changed)
    Q_PROPERTY(QString trustedFingerprint READ trustedFingerprint NOTIFY changed)
    Q_PROPERTY(QString answeredFingerprint READ answeredFingerprint NOTIFY changed)
    Q_PROPERTY(QString troubleText READ troubleText NOTIFY changed)
public:
    using FreeBytes = std::function<qint64()>;

    using QObject::QObject;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    /// In place of the disk's own word.
    void setFreeBytes(FreeBytes freeBytes);

    /// Below it fetching and sending stop; answers go on.
    [[nodiscard]] bool isSpaceLow() const;
    [[nodiscard]] QString freeText() const;
    /// Roughly how many more photos fit before nothing new can be kept.
    [[nodiscard]] int photosLeft() const;
    [[nodiscard]] bool isRevoked() const;
    [[nodiscard]] bool isOtherCentre() const;
    /// "3c:91:7f…b0:2e" of the centre's key that this tablet knows.
    [[nodiscard]] QString trustedFingerprint() const;
    [[nodiscard]] QString answeredFingerprint() const;
    /// Why syncing needs a person, in a sentence.
    [[nodiscard]] QString troubleText() const;

Q_SIGNALS:
    void sessionChanged();
    void changed();

private:
    void measure();

    Session *m_session = nullptr;
    FreeBytes m_freeBytes;
    qint64 m_free = -1;
};

/// Of a key, as people compare it: the first and last bytes of its SHA-256.
[[nodiscard]] QString fingerprintText(const QByteArray &key);

} // namespace mingcha::app
