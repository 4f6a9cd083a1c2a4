// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Decides how one photo goes up by tus 1.0 (section 6 of the sync design): created without harm as often as needed, then
// sent in pieces of about ten seconds from where the centre says it is, until a receipt names its hash and length.
// A pure step: no files, no network, no event loop. The order of photos is nextPhoto()'s.
#pragma once

#include "sync/tablet/photooutbox.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace mingcha::tablet {

inline constexpr qint64 kLeastPatchBytes = 64 * 1024;
inline constexpr qint64 kMostPatchBytes = 4 << 20;
inline constexpr qint64 kPatchMs = 10 * 1000; ///< how long one piece should take
inline constexpr int kMostFruitless = 6;      ///< answers without progress before it waits
inline constexpr int kMostMismatches = 3;     ///< checksums in a row before the photo is set aside

/// How fast the link has been, kept from photo to photo.
class LinkRate
{
public:
    void sent(qint64 bytes, qint64 tookMs);
    void failed();
    [[nodiscard]] qint64 pieceBytes() const { return m_piece; }
    /// Whether there is room for more than one photo at a time.
    [[nodiscard]] bool isQuick() const { return m_piece == kMostPatchBytes; }

private:
    qint64 m_piece = kLeastPatchBytes;
};

struct PhotoNext
{
    enum class Kind { Create, Head, Patch, Done, Wait, GiveUp } kind = Kind::Create;
    QByteArray location;
    qint64 offset = 0;
    qint64 length = 0;
    enum class Why { None, TooLarge, CentreFull, Refused, NotAsSaid } why = Why::None; ///< of Wait and GiveUp
};

struct PhotoHeard
{
    int status = 0; ///< 0: no answer
    std::optional<qint64> offset;
    QByteArray location;
    bool receipt = false; ///< verified: by this centre, for this hash and length
    qint64 tookMs = 0;
};

class PhotoStep
{
public:
    PhotoStep(UnsafePhoto photo, LinkRate &rate) : m_photo(photo), m_rate(rate) {}
    [[nodiscard]] PhotoNext next() const;
    void heard(const PhotoHeard &heard);
    [[nodiscard]] const UnsafePhoto &photo() const { return m_photo; }
    /// The offset the centre last told.
    [[nodiscard]] qint64 offset() const { return m_offset; }

private:
    void progress(qint64 offset);
    void stop(PhotoNext::Kind kind, PhotoNext::Why why);
    void fruitless(PhotoNext::Kind then);
    UnsafePhoto m_photo;
    LinkRate &m_rate;
    PhotoNext::Kind m_kind = PhotoNext::Kind::Create;
    PhotoNext::Why m_why = PhotoNext::Why::None;
    QByteArray m_location;
    qint64 m_offset = 0;
    int m_fruitless = 0;
    int m_mismatches = 0;
};

/// Previews before originals, then the smallest first, then in their order; empty when there is none.
[[nodiscard]] std::optional<UnsafePhoto> nextPhoto(const std::vector<UnsafePhoto> &photos);

} // namespace mingcha::tablet
