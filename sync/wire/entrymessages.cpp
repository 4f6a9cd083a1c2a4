// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Entries on their way: pushes and pages of feeds. A header ends with its body's hash, which is left out and
// made again from the body: 34 bytes that nothing could compress. A damaged entry keeps its header whole.
#include "sync/wire/messages.h"

#include "sync/wire/proofs.h"
#include "sync/wire/reading.h"

namespace mingcha::wire {

using journal::FeedItem;
using journal::FeedPage;
using journal::Pushed;
using journal::PushedBatch;

namespace {

constexpr qsizetype kSealBytes = 34; ///< the header's last item: 0x58 0x20 and the hash

QByteArrayView withoutSeal(const QByteArray &header)
{
    return QByteArrayView(header).chopped(kSealBytes);
}

QByteArray withSeal(QByteArrayView head, const QByteArray &body)
{
    const Hash hash = sha256(QByteArrayView(body));
    QByteArray header = head.toByteArray();
    header.append("\x58\x20", 2);
    header.append(hash.toBytes());
    return header;
}

bool isSealed(const QByteArray &header, const QByteArray &body)
{
    return header.size() > kSealBytes && withSeal(withoutSeal(header), body) == header;
}

void writeFeed(cbor::Writer &out, const journal::LogKey &log, const Id &dossier)
{
    out.text(log.region);
    out.integer(static_cast<int>(log.audience));
    if (dossier.isNull())
        out.null();
    else
        out.bytes(dossier.view());
}

FeedName readFeed(cbor::Reader &in)
{
    FeedName name;
    name.log.region = in.text();
    name.log.audience = static_cast<journal::Audience>(in.integer());
    if (!in.takeNull())
        name.dossier = in.fixed<16>();
    return name;
}

} // namespace

QByteArray encode(const PushedBatch &batch)
{
    cbor::Writer out;
    out.array(batch.held ? 6 : 5);
    out.integer(kVersion);
    out.bytes(batch.incarnation.view());
    out.array(4);
    writeClocks(out, batch.device);
    out.array(batch.entries.size() * 2);
    for (const Pushed &entry : batch.entries) {
        // Whether the header is whole shows in its own length of array: a sealed one is one item short.
        const bool sealed = !entry.damaged && isSealed(entry.headerBytes, entry.body);
        out.bytes(sealed ? withoutSeal(entry.headerBytes) : QByteArrayView(entry.headerBytes));
        if (sealed)
            out.bytes(entry.body);
        else
            out.null();
    }
    out.bytes(batch.signature);
    if (batch.held) {
        out.array(batch.held->size() * 3);
        for (const journal::HeldSize &held : *batch.held) {
            out.text(held.log.region);
            out.integer(static_cast<int>(held.log.audience));
            out.integer(static_cast<qint64>(held.size));
        }
    }
    return pack(out.result());
}

Result<PushedBatch> decodePush(QByteArrayView packed)
{
    PushedBatch batch;
    const auto held = [](cbor::Reader &in, PushedBatch &m, quint64 item) {
        if (item > 5)
            return in.skip();
        m.held.emplace();
        for (quint64 left = in.array() / 3; left > 0 && !in.failed(); --left) {
            journal::HeldSize size;
            size.log.region = in.text();
            size.log.audience = static_cast<journal::Audience>(in.integer());
            size.size = static_cast<quint64>(in.integer());
            m.held->push_back(std::move(size));
        }
    };
    const auto fill = [](cbor::Reader &in, PushedBatch &m) {
        m.incarnation = in.fixed<16>();
        if (in.array() != 4)
            in.fail("the clocks are missing");
        m.device = readClocks(in);
        for (quint64 left = in.array() / 2; left > 0 && !in.failed(); --left) {
            const QByteArrayView head = in.bytes();
            Pushed entry;
            if (in.takeNull()) {
                entry.headerBytes = head.toByteArray();
                entry.damaged = true;
            } else {
                entry.body = in.bytes().toByteArray();
                entry.headerBytes = withSeal(head, entry.body);
            }
            m.entries.push_back(std::move(entry));
        }
        m.signature = in.bytes().toByteArray();
    };
    return read(packed, 5, batch, fill, held);
}

QByteArray encode(const PushAnswer &message)
{
    cbor::Writer out;
    out.array(message.proofs.empty() ? 5 : 6);
    out.integer(kVersion);
    out.boolean(message.gap);
    out.boolean(message.forked);
    out.bytes(message.receipt);
    out.bytes(message.signature);
    if (!message.proofs.empty()) {
        out.array(message.proofs.size());
        for (const journal::LogProof &proof : message.proofs)
            writeReceiptProof(out, proof);
    }
    return pack(out.result());
}

Result<PushAnswer> decodePushAnswer(QByteArrayView packed)
{
    PushAnswer message;
    const auto fill = [](cbor::Reader &in, PushAnswer &m) {
        m.gap = in.boolean();
        m.forked = in.boolean();
        m.receipt = in.bytes().toByteArray();
        m.signature = in.bytes().toByteArray();
    };
    const auto proofs = [](cbor::Reader &in, PushAnswer &m, quint64 item) {
        if (item > 5)
            return in.skip();
        for (quint64 left = in.array(); left > 0 && !in.failed(); --left)
            m.proofs.push_back(readReceiptProof(in));
    };
    return read(packed, 5, message, fill, proofs);
}

Hash feedListHash(const std::vector<FeedName> &feeds)
{
    cbor::Writer out;
    out.array(feeds.size() * 3);
    for (const FeedName &feed : feeds)
        writeFeed(out, feed.log, feed.dossier);
    return sha256(QByteArrayView(out.result()));
}

QByteArray encode(const PullRequest &message)
{
    cbor::Writer out;
    out.array(message.held ? 6 : 4);
    out.integer(kVersion);
    out.bytes(message.feeds.view());
    out.array(message.cursors.size());
    for (const quint64 cursor : message.cursors)
        out.integer(static_cast<qint64>(cursor));
    out.integer(message.waitSeconds);
    if (message.held) {
        // Usually all that was pulled is held: zeros, which pack to nothing.
        out.array(message.held->size());
        for (size_t i = 0; i < message.held->size(); ++i)
            out.integer(static_cast<qint64>(message.cursors[i] - (*message.held)[i]));
        out.array(message.older.size() * 2);
        for (const PullRequest::Older &older : message.older) {
            out.integer(static_cast<qint64>(older.feed));
            out.integer(static_cast<qint64>(older.size));
        }
    }
    return pack(out.result());
}

Result<PullRequest> decodePullRequest(QByteArrayView packed)
{
    PullRequest message;
    const auto proofs = [](cbor::Reader &in, PullRequest &m, quint64 item) {
        if (item == 4) {
            m.held.emplace();
            for (quint64 left = in.array(), i = 0; left > 0 && !in.failed(); --left, ++i)
                m.held->push_back((i < m.cursors.size() ? m.cursors[i] : 0) - static_cast<quint64>(in.integer()));
            return;
        }
        if (item > 5)
            return in.skip();
        for (quint64 left = in.array() / 2; left > 0 && !in.failed(); --left) {
            PullRequest::Older older;
            older.feed = static_cast<quint64>(in.integer());
            older.size = static_cast<quint64>(in.integer());
            m.older.push_back(older);
        }
        if (m.older.size() > kMaxOlderSizes)
            in.fail("too many older sizes are asked for");
    };
    const auto fill = [](cbor::Reader &in, PullRequest &m) {
        m.feeds = in.fixed<32>();
        for (quint64 left = in.array(); left > 0 && !in.failed(); --left)
            m.cursors.push_back(static_cast<quint64>(in.integer()));
        m.waitSeconds = static_cast<int>(std::clamp<qint64>(in.integer(), 0, kMaxWaitSeconds));
    };
    return read(packed, 4, message, fill, proofs);
}

QByteArray encode(const PullAnswer &message)
{
    const bool hasOwn = message.own.ref.seq > 0;
    const bool isProven = hasOwn || std::any_of(message.pages.begin(), message.pages.end(),
                                                [](const FeedPage &page) { return page.proof.has_value(); });
    cbor::Writer out;
    out.array(hasOwn ? 9 : isProven ? 7 : 6);
    out.integer(kVersion);
    out.bytes(message.epoch.view());
    out.integer(message.nowMs);
    if (message.feeds) {
        out.array(message.feeds->size() * 3);
        for (const FeedName &feed : *message.feeds)
            writeFeed(out, feed.log, feed.dossier);
    } else {
        out.null();
    }
    out.array(message.pages.size() * 6);
    for (const FeedPage &page : message.pages) {
        writeFeed(out, page.log, page.dossier);
        out.integer(static_cast<qint64>(page.completeTo));
        out.integer(static_cast<qint64>(page.head));
        out.array(page.items.size() * 5);
        quint64 position = 0;
        qint64 effective = message.nowMs;
        for (const FeedItem &item : page.items) {
            out.integer(static_cast<qint64>(item.position - position));
            out.integer(item.effectiveMs - effective);
            out.latin(item.flag);
            if (item.headerBytes.isEmpty()) {
                out.bytes(item.ref.incarnation.view());
                out.integer(static_cast<qint64>(item.ref.seq));
            } else {
                const bool sealed = isSealed(item.headerBytes, item.body);
                out.bytes(sealed ? withoutSeal(item.headerBytes) : QByteArrayView(item.headerBytes));
                if (sealed)
                    out.bytes(item.body);
                else // its header keeps its place in the log; what it said is damaged
                    out.null();
            }
            position = item.position;
            effective = item.effectiveMs;
        }
    }
    out.boolean(message.more);
    if (isProven) {
        out.array(message.pages.size());
        for (const FeedPage &page : message.pages) {
            if (page.proof)
                writeProof(out, *page.proof);
            else
                out.null();
        }
    }
    if (hasOwn) {
        out.integer(static_cast<qint64>(message.own.ref.seq));
        out.bytes(message.own.link.view());
    }
    return pack(out.result());
}

namespace {

/// Position and time are told as their differences from those of the item before.
FeedItem readItem(cbor::Reader &in, quint64 position, qint64 effectiveMs)
{
    FeedItem item;
    item.position = position + static_cast<quint64>(in.integer());
    item.effectiveMs = readTime(in, effectiveMs);
    item.flag = in.latin().toByteArray();
    const QByteArrayView head = in.bytes();
    const QCborValue rest = in.value();
    if (rest.isInteger()) {
        item.ref = {Id::fromBytes(head).value_or(Id{}), static_cast<quint64>(rest.toInteger())};
        return item;
    }
    item.body = rest.toByteArray();
    item.headerBytes = rest.isNull() ? head.toByteArray() : withSeal(head, item.body);
    Result<journal::Header> header = journal::decodeHeader(item.headerBytes);
    if (!header || item.body.size() > journal::kMaxBodyBytes) {
        in.fail("an entry's header is not valid, or its body too long");
        return item;
    }
    item.ref = header->ref();
    if (rest.isNull())
        return item;
    if (Result<journal::Act> act = journal::decodeAct(item.body, item.ref.incarnation))
        item.parsed = std::make_shared<const journal::Parsed>(journal::Parsed{std::move(*header), std::move(*act)});
    return item;
}

void readOwnLink(cbor::Reader &in, PullAnswer &answer)
{
    answer.own.link = in.fixed<32>();
    for (const FeedPage &page : answer.pages) {
        for (const FeedItem &item : page.items) {
            if (item.headerBytes.isEmpty())
                answer.own.ref.incarnation = item.ref.incarnation;
        }
    }
}

} // namespace

Result<PullAnswer> decodePullAnswer(QByteArrayView packed)
{
    PullAnswer message;
    const auto proofs = [](cbor::Reader &in, PullAnswer &m, quint64 item) {
        if (item == 7)
            return void(m.own.ref.seq = static_cast<quint64>(in.integer()));
        if (item == 8)
            return readOwnLink(in, m);
        if (item > 8)
            return in.skip();
        if (in.array() != m.pages.size())
            in.fail("there are not as many proofs as pages");
        for (FeedPage &page : m.pages) {
            if (in.failed() || in.takeNull())
                continue;
            page.proof = readProof(in);
            page.proof->checkpoint.epoch = m.epoch;
        }
    };
    const auto fill = [](cbor::Reader &in, PullAnswer &m) {
        m.epoch = in.fixed<16>();
        m.nowMs = readTime(in);
        if (!in.takeNull()) {
            m.feeds.emplace();
            for (quint64 left = in.array() / 3; left > 0 && !in.failed(); --left)
                m.feeds->push_back(readFeed(in));
        }
        for (quint64 left = in.array() / 6; left > 0 && !in.failed(); --left) {
            FeedPage page;
            const FeedName name = readFeed(in);
            page.log = name.log;
            page.dossier = name.dossier;
            page.completeTo = static_cast<quint64>(in.integer());
            page.head = static_cast<quint64>(in.integer());
            quint64 position = 0;
            qint64 effective = m.nowMs;
            for (quint64 items = in.array() / 5; items > 0 && !in.failed(); --items) {
                FeedItem item = readItem(in, position, effective);
                position = item.position;
                effective = item.effectiveMs;
                journal::workOut(item, page.log);
                page.items.push_back(std::move(item));
            }
            m.pages.push_back(std::move(page));
        }
        m.more = in.boolean();
    };
    return read(packed, 6, message, fill, proofs);
}

} // namespace mingcha::wire
