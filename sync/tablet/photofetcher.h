// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Brings photos of other devices here when somebody looks at them: previews into their own folder, originals into the
// photo store, checked by their hash and noted in the tables. One request at a time, the last asked for first, only
// while the centre answers; what the centre does not have yet is asked for again later by itself. On the GUI thread.
#pragma once

#include "core/evidence/photofile.h"
#include "sync/tablet/previewfolder.h"
#include "sync/tablet/tablet.h"
#include "sync/tablet/trouble.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

namespace mingcha::tablet {

inline constexpr std::size_t kMostPhotosWanted = 256; ///< waiting; beyond, what was asked first is dropped
inline constexpr qsizetype kMostPhotosAbsent = 512;   ///< remembered as not at the centre
inline constexpr qint64 kAbsentAgainMs = 2 * 1000;    ///< first time; doubles: a photo follows its entry closely
inline constexpr qint64 kAbsentAgainCapMs = 15 * 60 * 1000;

enum class PhotoSize { Preview, Original };

/// Where a photo is that is not on this device, as far as is known.
enum class PhotoPlace {
    Offline,     ///< not known: the centre cannot be asked now
    Asked,       ///< on its way, or waiting for its turn
    NotAtCentre, ///< the centre does not have it yet: it is still on the device that took it
    Damaged,     ///< it came, but could not be kept; asked for again later
    NoRoom,      ///< this device's disk is low
    Unknown,     ///< nobody asked
};

class PhotoFetcher : public QObject
{
    Q_OBJECT
public:
    using Ask = std::function<void(const Hash &hash, PhotoSize size, std::function<void(Answered<QByteArray>)> done)>;

    /// `tablet` must outlive the fetcher; `ask` is SyncEngine::fetchPhoto.
    PhotoFetcher(Tablet &tablet, std::shared_ptr<PreviewFolder> previews, Ask ask, QObject *parent = nullptr);

    /// Nothing is asked for before this says so.
    void setOnline(bool online);
    /// Somebody looks at it: comes before what was asked for earlier.
    void want(const Hash &hash, PhotoSize size);
    /// Somebody will: comes after all else.
    void wantLater(const Hash &hash, PhotoSize size);
    [[nodiscard]] PhotoPlace place(const Hash &hash) const;
    [[nodiscard]] const PreviewFolder &previews() const { return *m_previews; }

Q_SIGNALS:
    /// Its bytes are here and can be shown.
    void arrived(const mingcha::Hash &hash);
    /// place() tells something else now.
    void placesChanged();

private:
    struct Want
    {
        Hash hash;
        PhotoSize size = PhotoSize::Preview;
        bool operator==(const Want &) const = default;
    };
    struct Absence
    {
        qint64 againAt = 0; ///< uptime
        qint64 waitMs = kAbsentAgainMs;
        PhotoSize size = PhotoSize::Preview;
        PhotoPlace place = PhotoPlace::NotAtCentre;
    };
    [[nodiscard]] bool isPlaced(const Want &want) const;
    [[nodiscard]] qint64 uptime() const;
    void go();
    void answered(const Want &want, Answered<QByteArray> answer);
    void keep(const Want &want, const QByteArray &bytes);
    void kept(const Want &want, const Status &status);
    void failed(const Want &want, const Trouble &trouble);
    void noteAbsent(const Want &want, PhotoPlace place);
    void askAgain();

    Tablet &m_tablet;
    const std::shared_ptr<PreviewFolder> m_previews;
    const evidence::PhotoFile m_photos;
    const Ask m_ask;
    std::deque<Want> m_wanted;
    std::optional<Want> m_open;
    QHash<Hash, Absence> m_absent;
    Backoff m_backoff;
    QTimer m_timer;
    bool m_online = false;
    bool m_noRoom = false;
};

} // namespace mingcha::tablet
