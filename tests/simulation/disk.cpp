// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/disk.h"

#include <sqlite3.h>

#include <algorithm>

namespace mingcha::simulation {

void File::write(qint64 offset, const char *bytes, qint64 length)
{
    const auto sizeBefore = static_cast<qint64>(data.size());
    const qint64 end = offset + length;
    Change change{offset, {}, std::string(bytes, static_cast<size_t>(length)), sizeBefore, std::max(sizeBefore, end)};
    if (offset < sizeBefore)
        change.before =
            data.substr(static_cast<size_t>(offset), static_cast<size_t>(std::min(length, sizeBefore - offset)));
    if (end > sizeBefore)
        data.resize(static_cast<size_t>(end));
    std::copy(bytes, bytes + length, data.begin() + offset);
    unsynced.push_back(std::move(change));
}

void File::truncate(qint64 size)
{
    const auto sizeBefore = static_cast<qint64>(data.size());
    if (size >= sizeBefore)
        return;
    unsynced.push_back({size, data.substr(static_cast<size_t>(size)), {}, sizeBefore, size});
    data.resize(static_cast<size_t>(size));
}

void File::sync()
{
    unsynced.clear();
    nameIsDurable = true;
}

void File::losePower(Random &random)
{
    std::vector<Change> lost;
    lost.swap(unsynced);
    for (auto change = lost.rbegin(); change != lost.rend(); ++change) {
        data.resize(static_cast<size_t>(change->sizeBefore));
        std::copy(change->before.begin(), change->before.end(), data.begin() + change->offset);
    }
    // Sectors reach the plate in any order: each of what was not synced is there or not.
    constexpr quint64 kKept = 2;
    for (const Change &change : lost) {
        if (change.sizeAfter < static_cast<qint64>(data.size()) && change.after.empty()) {
            if (random.below(kKept) == 0)
                data.resize(static_cast<size_t>(change.sizeAfter));
            continue;
        }
        for (qint64 at = 0; at < static_cast<qint64>(change.after.size()); at += kSectorBytes) {
            if (random.below(kKept) == 0)
                continue;
            const qint64 length = std::min(kSectorBytes, static_cast<qint64>(change.after.size()) - at);
            const qint64 end = change.offset + at + length;
            if (end > static_cast<qint64>(data.size()))
                data.resize(static_cast<size_t>(end));
            std::copy(change.after.begin() + at, change.after.begin() + at + length, data.begin() + change.offset + at);
        }
    }
}

std::shared_ptr<File> Disk::file(const QByteArray &name, bool make)
{
    const auto known = m_files.find(name);
    if (known != m_files.end())
        return known->second;
    if (!make)
        return nullptr;
    return m_files[name] = std::make_shared<File>();
}

qint64 Disk::size() const
{
    qint64 all = 0;
    for (const auto &[name, file] : m_files)
        all += static_cast<qint64>(file->data.size());
    return all;
}

void Disk::failAtCall(quint64 calls, int code)
{
    m_failAt = m_calls + calls;
    m_failCode = code;
}

int Disk::judge(Call call, qint64 growth)
{
    if (m_unfailing > 0 && !m_dead)
        return SQLITE_OK;
    ++m_calls;
    if (m_dieAt > 0 && m_calls >= m_dieAt) {
        m_dead = true;
        m_dieAt = 0;
    }
    if (m_dead)
        return call == Call::Read ? SQLITE_IOERR_READ : SQLITE_IOERR_WRITE;
    if (m_failAt > 0 && m_calls >= m_failAt) {
        m_failAt = 0;
        ++m_failures;
        return m_failCode;
    }
    if (m_capacity > 0 && growth > 0 && size() + growth > m_capacity) {
        ++m_failures;
        return SQLITE_FULL;
    }
    return SQLITE_OK;
}

void Disk::losePower(Random &random)
{
    for (auto it = m_files.begin(); it != m_files.end();) {
        it->second->losePower(random);
        if (it->second->nameIsDurable || random.below(2) == 0)
            ++it;
        else
            it = m_files.erase(it);
    }
}

void Disk::revive()
{
    m_dead = false;
    m_dieAt = m_failAt = 0;
}

Image Disk::image() const
{
    Image image;
    for (const auto &[name, file] : m_files)
        image[name] = file->data;
    return image;
}

void Disk::restore(const Image &image)
{
    m_files.clear();
    for (const auto &[name, bytes] : image) {
        const auto made = std::make_shared<File>();
        made->data = bytes;
        made->nameIsDurable = true;
        m_files[name] = made;
    }
}

bool Disk::writeWhole(const QByteArray &name, const QByteArray &bytes)
{
    if (judge(Call::Write, bytes.size()) != SQLITE_OK || judge(Call::Sync) != SQLITE_OK)
        return false;
    const auto made = std::make_shared<File>();
    made->data = bytes.toStdString();
    made->nameIsDurable = true;
    m_files[name] = made;
    return true;
}

QByteArray Disk::readWhole(const QByteArray &name) const
{
    const auto known = m_files.find(name);
    return known == m_files.end() ? QByteArray() : QByteArray::fromStdString(known->second->data);
}

} // namespace mingcha::simulation
