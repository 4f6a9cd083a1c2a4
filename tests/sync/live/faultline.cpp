// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/live/faultline.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace mingcha::live {

using Kind = Fault::Kind;

namespace {

constexpr qsizetype kReadBytes = 64 * 1024;
constexpr qsizetype kPacketBytes = 1400;    ///< pieces of a thin link
constexpr qsizetype kMostHeld = 512 * 1024; ///< on the way; then nothing more is read
constexpr qsizetype kMostHeldThin = 8 * 1024;
constexpr qsizetype kMostHead = 64 * 1024;
constexpr qint64 kLingerUs = 2'000'000; ///< so long what follows a page is passed over
constexpr char kEndOfHead[] = "\r\n\r\n";
constexpr qsizetype kEndLength = 4;

QByteArray fieldOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QByteArray pageOf(int status)
{
    static const QByteArray kHtml = "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Welcome to the "
                                    "network. Please sign in.</h1></body></html>\n";
    const QByteArray location = status == 302 ? "Location: http://127.0.0.1:9/sign-in\r\n" : "";
    return "HTTP/1.1 " + QByteArray::number(status) + " Page\r\nContent-Type: text/html; charset=utf-8\r\n" + location +
           "Connection: close\r\nContent-Length: " + QByteArray::number(kHtml.size()) + kEndOfHead + kHtml;
}

int connectTo(quint16 port)
{
    const int far = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(far, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return far;
    ::close(far);
    return -1;
}

void hurry(int socket)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

/// What has come; empty: nothing for now; nothing at all: the other side has closed.
std::optional<QByteArray> readSome(int socket)
{
    QByteArray bytes(kReadBytes, Qt::Uninitialized);
    const ssize_t got = ::recv(socket, bytes.data(), static_cast<size_t>(bytes.size()), MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return QByteArray();
    if (got <= 0)
        return std::nullopt;
    bytes.truncate(got);
    return bytes;
}

qsizetype mostHeld(const Way &way)
{
    return way.bytesPerSecond > 0 ? kMostHeldThin : kMostHeld;
}

} // namespace

void Flow::put(QByteArray bytes, LinkLane &lane, const Way &way, qint64 nowUs)
{
    m_waiting += bytes.size();
    const qsizetype packet = way.bytesPerSecond > 0 ? kPacketBytes : bytes.size();
    for (qsizetype at = 0; at < bytes.size(); at += packet) {
        QByteArray piece = bytes.mid(at, packet);
        qint64 arrives = nowUs + way.delayMs * qint64{1000};
        if (way.bytesPerSecond > 0) {
            lane.freeAtUs = std::max(lane.freeAtUs, nowUs) + piece.size() * qint64{1'000'000} / way.bytesPerSecond;
            arrives = lane.freeAtUs + way.delayMs * qint64{1000};
        }
        m_pieces.emplace_back(arrives, std::move(piece));
    }
    if (way.holdsBodies) { // its way to such a box takes the time; nothing leaves the box before the last of it is there
        for (auto &[arrives, piece] : m_pieces)
            arrives = m_pieces.back().first;
    }
}

bool Flow::drain(int socket, qint64 nowUs)
{
    while (isDue(nowUs)) {
        QByteArray &piece = m_pieces.front().second;
        const ssize_t sent =
            ::send(socket, piece.constData(), static_cast<size_t>(piece.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0)
            return errno == EAGAIN || errno == EINTR;
        m_waiting -= sent;
        if (sent < piece.size()) {
            piece.remove(0, sent);
            return true;
        }
        m_pieces.pop_front();
    }
    return true;
}

FaultLine::FaultLine(int near, quint16 to) : m_near(near), m_far(connectTo(to))
{
    hurry(m_near);
    if (m_far >= 0)
        hurry(m_far);
}

FaultLine::~FaultLine()
{
    // A cut is not a good-bye: what is on the way is lost, and both ends see a reset.
    const linger atOnce{1, 0};
    for (const int socket : {m_near, m_far}) {
        if (socket < 0)
            continue;
        if (!m_paged)
            ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        ::close(socket);
    }
}

short FaultLine::nearWants(qint64 nowUs, const Way &way) const
{
    const bool reads = m_paged || (!m_stalled && !m_ending && m_up.waiting() < mostHeld(way));
    return static_cast<short>((reads ? POLLIN : 0) | (m_down.isDue(nowUs) ? POLLOUT : 0));
}

short FaultLine::farWants(qint64 nowUs, const Way &way) const
{
    const bool reads = !m_stalled && !m_ending && !m_paged && m_down.waiting() < mostHeld(way);
    return static_cast<short>((reads ? POLLIN : 0) | (m_up.isDue(nowUs) ? POLLOUT : 0));
}

qint64 FaultLine::dueUs(const Way &way) const
{
    qint64 due = -1;
    const auto sooner = [&due](qint64 at) {
        if (at >= 0 && (due < 0 || at < due))
            due = at;
    };
    sooner(m_up.dueUs());
    sooner(m_down.dueUs());
    if (m_paged)
        sooner(m_begunUs + kLingerUs);
    else if (way.longestMs > 0 && m_begunUs > 0)
        sooner(m_begunUs + way.longestMs * qint64{1000});
    return due;
}

bool FaultLine::turn(short nearSaid, short farSaid, const Turn &turn)
{
    constexpr short kBroken = POLLERR | POLLHUP | POLLNVAL;
    if (m_far < 0)
        return false;
    if (m_paged)
        return lingerOn(nearSaid, turn);
    if (m_stalled) {
        // Half open: whoever gives up closes only its own side, and the other does not learn of it.
        if (nearSaid & kBroken) {
            ::close(m_near);
            m_near = -1;
        }
        return m_up.drain(m_far, turn.nowUs) && !(farSaid & kBroken);
    }
    if (turn.way.longestMs > 0 && m_begunUs > 0 && turn.nowUs - m_begunUs > turn.way.longestMs * qint64{1000})
        answer(504, turn);
    if (!m_paged && (nearSaid & (POLLIN | kBroken)) && !m_ending) {
        std::optional<QByteArray> bytes = readSome(m_near);
        if (!bytes)
            return false;
        takeUp(std::move(*bytes), turn);
    }
    if (!m_paged && !m_stalled && (farSaid & (POLLIN | kBroken)) && !m_ending) {
        std::optional<QByteArray> bytes = readSome(m_far);
        if (bytes)
            takeDown(std::move(*bytes), turn);
        else
            m_ending = true;
    }
    if (!m_up.drain(m_far, turn.nowUs) || !m_down.drain(m_near, turn.nowUs))
        return false;
    return !m_ending || m_up.waiting() + m_down.waiting() > 0;
}

bool FaultLine::lingerOn(short nearSaid, const Turn &turn)
{
    if (!m_down.drain(m_near, turn.nowUs))
        return false;
    if (m_down.waiting() == 0)
        ::shutdown(m_near, SHUT_WR);
    if (nearSaid != 0 && !readSome(m_near))
        return false;
    return turn.nowUs - m_begunUs < kLingerUs;
}

void FaultLine::takeUp(QByteArray bytes, const Turn &turn)
{
    while (!bytes.isEmpty() && !m_ending && !m_stalled && !m_paged) {
        if (m_bodyLeft > 0) {
            QByteArray part = bytes.first(std::min<qsizetype>(bytes.size(), m_bodyLeft));
            bytes.remove(0, part.size());
            m_bodyLeft -= part.size();
            if (m_request.verb == "PATCH")
                turn.counts.patchBytes += part.size();
            passUp(std::move(part), turn);
            continue;
        }
        m_head += bytes;
        bytes.clear();
        const qsizetype end = m_head.indexOf(kEndOfHead);
        if (end < 0) {
            m_ending = m_head.size() > kMostHead;
            return;
        }
        bytes = m_head.mid(end + kEndLength);
        m_head.truncate(end + kEndLength);
        begin(turn);
    }
}

/// A request's head is here: what will befall it?
void FaultLine::begin(const Turn &turn)
{
    const QByteArray head = std::exchange(m_head, {});
    const QList<QByteArray> words = head.first(head.indexOf('\r')).split(' ');
    m_request = {words.value(0), words.value(1), head.size(), fieldOf(head, "content-length").toLongLong()};
    m_bodyLeft = m_request.bodyBytes;
    m_upAt = m_downAt = 0;
    m_begunUs = turn.nowUs;
    m_copy.clear();
    m_held.clear();
    ++turn.counts.requests;
    m_fault = turn.planned(m_request);
    const bool isPatch = m_request.verb == "PATCH";
    if (isPatch)
        turn.counts.largestPatch = std::max(turn.counts.largestPatch, m_request.bodyBytes);
    if (m_fault.kind != Kind::None) {
        ++turn.counts.faults;
        turn.counts.spoiltPatches += isPatch ? 1 : 0;
        turn.counts.spoiltBytes += isPatch ? m_request.bodyBytes : 0;
    }
    constexpr int kTooLarge = 413;
    if (m_fault.kind == Kind::Page)
        answer(m_fault.status, turn);
    else if (turn.way.bodyLimit > 0 && m_request.bodyBytes > turn.way.bodyLimit)
        answer(kTooLarge, turn);
    else
        passUp(head, turn);
}

void FaultLine::passUp(QByteArray bytes, const Turn &turn)
{
    const bool reaches = m_fault.at >= m_upAt && m_fault.at < m_upAt + bytes.size();
    if (reaches && m_fault.kind == Kind::TurnBitUp)
        bytes[m_fault.at - m_upAt] = static_cast<char>(bytes.at(m_fault.at - m_upAt) ^ 4);
    if (reaches && (m_fault.kind == Kind::CutUp || m_fault.kind == Kind::StallUp)) {
        bytes.truncate(m_fault.at - m_upAt);
        m_ending = m_fault.kind == Kind::CutUp;
        m_stalled = m_fault.kind == Kind::StallUp;
    }
    m_upAt += bytes.size();
    turn.counts.bytesUp += bytes.size();
    if (m_fault.kind == Kind::Twice)
        m_copy += bytes;
    if (turn.way.holdsBodies) {
        m_held += bytes;
        bytes = m_bodyLeft == 0 && !m_ending && !m_stalled ? std::exchange(m_held, {}) : QByteArray();
    }
    m_up.put(std::move(bytes), turn.up, turn.way, turn.nowUs);
    if (m_bodyLeft == 0 && m_fault.kind == Kind::Twice)
        turn.sendAgain(m_copy);
}

void FaultLine::takeDown(QByteArray bytes, const Turn &turn)
{
    if (bytes.isEmpty())
        return;
    m_begunUs = 0;
    if (m_downAt == 0 && m_fault.kind == Kind::TurnBitDown)
        m_fault.at += bytes.indexOf(kEndOfHead) + kEndLength;
    const bool reaches = m_fault.at >= m_downAt && m_fault.at < m_downAt + bytes.size();
    if (reaches && m_fault.kind == Kind::TurnBitDown)
        bytes[m_fault.at - m_downAt] = static_cast<char>(bytes.at(m_fault.at - m_downAt) ^ 4);
    if (reaches && (m_fault.kind == Kind::CutDown || m_fault.kind == Kind::StallDown)) {
        bytes.truncate(m_fault.at - m_downAt);
        m_ending = m_fault.kind == Kind::CutDown;
        m_stalled = m_fault.kind == Kind::StallDown;
    }
    m_downAt += bytes.size();
    turn.counts.bytesDown += bytes.size();
    m_down.put(std::move(bytes), turn.down, turn.way, turn.nowUs);
}

void FaultLine::answer(int status, const Turn &turn)
{
    m_paged = true;
    m_begunUs = turn.nowUs;
    m_down.put(pageOf(status), turn.down, turn.way, turn.nowUs);
}

} // namespace mingcha::live
