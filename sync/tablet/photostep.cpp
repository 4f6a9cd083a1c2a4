// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/photostep.h"

#include <algorithm>
#include <tuple>

namespace mingcha::tablet {

using Kind = PhotoNext::Kind;
using Why = PhotoNext::Why;

namespace {

enum Http {
    Ok = 200,
    Created = 201,
    NoContent = 204,
    Conflict = 409,
    NotFound = 404,
    Gone = 410,
    TooLarge = 413,
    Mismatch = 460,
    Full = 507
};

bool isClientError(int status)
{
    constexpr int kTooMany = 429;
    constexpr int kUnauthorised = 401;
    return status >= 400 && status < 500 && status != kTooMany && status != kUnauthorised;
}

} // namespace

void LinkRate::sent(qint64 bytes, qint64 tookMs)
{
    const qint64 fits = bytes * kPatchMs / std::max<qint64>(tookMs, 1);
    // At most double at once: one quick answer from a proxy's buffer is no proof of a fast link.
    m_piece = std::clamp(std::min(fits, m_piece * 2), kLeastPatchBytes, kMostPatchBytes);
}

void LinkRate::failed()
{
    m_piece = std::max(m_piece / 2, kLeastPatchBytes);
}

PhotoNext PhotoStep::next() const
{
    PhotoNext next{m_kind, m_location, m_offset, 0, m_why};
    if (m_kind == Kind::Patch)
        next.length = std::min(m_rate.pieceBytes(), m_photo.length - m_offset);
    return next;
}

void PhotoStep::stop(Kind kind, Why why)
{
    m_kind = kind;
    m_why = why;
}

void PhotoStep::fruitless(Kind then)
{
    if (++m_fruitless >= kMostFruitless)
        stop(Kind::Wait, Why::None);
    else
        m_kind = then;
}

void PhotoStep::progress(qint64 offset)
{
    if (offset < 0 || offset > m_photo.length) {
        stop(Kind::GiveUp, Why::NotAsSaid);
        return;
    }
    const bool forward = offset > m_offset;
    m_offset = offset;
    if (forward)
        m_fruitless = 0;
    if (offset == m_photo.length) {
        fruitless(Kind::Head); // all is there but no receipt: asking makes the centre finish it
        return;
    }
    if (forward || m_kind == Kind::Create) {
        m_kind = Kind::Patch;
    } else if (m_kind == Kind::Patch) {
        fruitless(Kind::Head);
    } else {
        fruitless(Kind::Patch);
    }
}

void PhotoStep::heard(const PhotoHeard &heard)
{
    if (heard.receipt) {
        m_offset = m_photo.length;
        stop(Kind::Done, Why::None);
        return;
    }
    const Kind asked = m_kind;
    switch (heard.status) {
    case 0:
        if (asked == Kind::Patch)
            m_rate.failed();
        stop(Kind::Wait, Why::None);
        return;
    case Ok:
    case Created:
    case NoContent:
        if (asked == Kind::Create) {
            if (heard.location.isEmpty()) {
                stop(Kind::GiveUp, Why::NotAsSaid);
                return;
            }
            m_location = heard.location;
        }
        m_mismatches = 0;
        if (asked == Kind::Patch && heard.offset && *heard.offset > m_offset)
            m_rate.sent(*heard.offset - m_offset, heard.tookMs);
        if (asked != Kind::Create && !heard.offset)
            fruitless(Kind::Head);
        else
            progress(heard.offset.value_or(0));
        return;
    case Conflict: fruitless(Kind::Head); return;
    case Mismatch:
        if (++m_mismatches >= kMostMismatches)
            stop(Kind::GiveUp, Why::NotAsSaid);
        return; // the same piece again
    case NotFound:
    case Gone:
        m_offset = 0;
        fruitless(Kind::Create);
        return;
    case TooLarge: stop(Kind::GiveUp, Why::TooLarge); return;
    case Full: stop(Kind::Wait, Why::CentreFull); return;
    default: break;
    }
    if (isClientError(heard.status)) {
        stop(Kind::GiveUp, Why::Refused);
        return;
    }
    if (asked == Kind::Patch)
        m_rate.failed(); // a proxy may have given up waiting for the end of it
    stop(Kind::Wait, Why::None);
}

std::optional<UnsafePhoto> nextPhoto(const std::vector<UnsafePhoto> &photos)
{
    const auto first = std::min_element(photos.begin(), photos.end(), [](const UnsafePhoto &a, const UnsafePhoto &b) {
        return std::tuple(!a.preview, a.preview ? 0 : a.length) < std::tuple(!b.preview, b.preview ? 0 : b.length);
    });
    return first == photos.end() ? std::nullopt : std::optional(*first);
}

} // namespace mingcha::tablet
