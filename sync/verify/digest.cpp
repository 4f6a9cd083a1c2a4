// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/verify/digest.h"

#include <sodium.h>

#include <algorithm>
#include <bit>

namespace mingcha::verify {

namespace {

constexpr std::uint64_t kLargestTree = std::uint64_t{1} << 62;

const unsigned char *raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

std::string nodeHash(std::string_view left, std::string_view right)
{
    return sha256({std::string_view("\x01", 1), left, right});
}

class Tree
{
public:
    Tree(const std::map<std::uint64_t, std::string> &leaves, const std::vector<std::uint64_t> &older,
         const std::vector<std::string> &hashes)
        : m_leaves(leaves), m_older(older), m_hashes(hashes)
    {
    }
    bool part(std::uint64_t from, std::uint64_t to, std::string &hash)
    {
        const std::uint64_t count = to - from;
        const auto known = m_leaves.lower_bound(from);
        const bool isKnown = known != m_leaves.end() && known->first < to;
        const bool isCut =
            std::any_of(m_older.begin(), m_older.end(), [&](std::uint64_t size) { return size > from && size < to; });
        if (std::has_single_bit(count) && !isKnown && !isCut) {
            if (m_next == m_hashes.size())
                return false;
            hash = m_hashes[m_next++];
        } else if (count == 1) {
            hash = known->second;
        } else {
            const std::uint64_t half = std::bit_floor(count - 1);
            std::string left;
            std::string right;
            if (!part(from, from + half, left) || !part(from + half, to, right))
                return false;
            hash = nodeHash(left, right);
        }
        m_parts[{from, count}] = hash;
        return true;
    }
    /// Of the tree of the first `size` leaves, folded from its complete subtrees.
    std::optional<std::string> root(std::uint64_t size) const
    {
        std::vector<std::string> peaks;
        for (std::uint64_t from = 0; from < size;) {
            const std::uint64_t count = std::bit_floor(size - from);
            const auto found = m_parts.find({from, count});
            if (found == m_parts.end())
                return std::nullopt;
            peaks.push_back(found->second);
            from += count;
        }
        std::string root = peaks.back();
        for (size_t i = peaks.size() - 1; i > 0; --i)
            root = nodeHash(peaks[i - 1], root);
        return root;
    }
    bool usedAll() const { return m_next == m_hashes.size(); }

private:
    const std::map<std::uint64_t, std::string> &m_leaves;
    const std::vector<std::uint64_t> &m_older;
    const std::vector<std::string> &m_hashes;
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::string> m_parts;
    size_t m_next = 0;
};

} // namespace

std::string sha256(std::initializer_list<std::string_view> parts)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const std::string_view part : parts)
        crypto_hash_sha256_update(&state, raw(part), part.size());
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char *>(digest.data()));
    return digest;
}

bool isSigned(std::string_view key, std::string_view message, std::string_view signature)
{
    return key.size() == kKeyBytes && signature.size() == kSignatureBytes &&
           crypto_sign_verify_detached(raw(signature), raw(message), message.size(), raw(key)) == 0;
}

std::string toHex(std::string_view bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), raw(bytes), bytes.size());
    text.pop_back();
    return text;
}

std::optional<std::string> fromHex(std::string_view text)
{
    std::string bytes(text.size() / 2 + 1, '\0');
    size_t length = 0;
    const char *end = nullptr;
    if (sodium_hex2bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), text.data(), text.size(), ": -",
                       &length, &end) != 0 ||
        end != text.data() + text.size())
        return std::nullopt;
    bytes.resize(length);
    return bytes;
}

std::string toBase64(std::string_view bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    std::string bytes(text.size(), '\0');
    size_t length = 0;
    const char *end = nullptr;
    if (sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), text.data(), text.size(),
                          nullptr, &length, &end, sodium_base64_VARIANT_ORIGINAL) != 0)
        return std::nullopt;
    bytes.resize(length);
    return toBase64(bytes) == text ? std::optional(bytes) : std::nullopt;
}

std::string leafHash(std::string_view leaf)
{
    return sha256({std::string_view("\x00", 1), leaf});
}

std::optional<Roots> treeRoots(std::uint64_t size, const std::map<std::uint64_t, std::string> &leaves,
                               const std::vector<std::uint64_t> &older, const std::vector<std::string> &hashes)
{
    const bool leavesFit = leaves.empty() || leaves.rbegin()->first < size;
    const bool olderFit =
        std::all_of(older.begin(), older.end(), [&](std::uint64_t one) { return one > 0 && one <= size; });
    if (size == 0 || size > kLargestTree || !leavesFit || !olderFit)
        return std::nullopt;
    Tree tree(leaves, older, hashes);
    std::string whole;
    if (!tree.part(0, size, whole) || !tree.usedAll())
        return std::nullopt;
    Roots roots;
    roots[size] = whole;
    for (const std::uint64_t one : older) {
        const std::optional<std::string> root = tree.root(one);
        if (!root)
            return std::nullopt;
        roots[one] = *root;
    }
    return roots;
}

} // namespace mingcha::verify
